namespace Outreach.Staff.Commands;

/// <summary>How far somebody is in a command that asks several things.</summary>
/// <param name="Memory">What the command wants to remember, as it likes.</param>
/// <param name="TakesWords">
/// Whether what she types or sends now is for the command; else words can only press a button, and others change nothing.
/// </param>
/// <param name="Presses">Words that stand on a button press it, although the command takes words: they are never passed on.</param>
public sealed record Dialogue(string Memory, bool TakesWords, bool Presses = false);
