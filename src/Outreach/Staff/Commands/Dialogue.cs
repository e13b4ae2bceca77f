namespace Outreach.Staff.Commands;

/// <summary>How far somebody is in a command that asks several things.</summary>
/// <param name="Memory">What the command wants to remember, as it likes.</param>
/// <param name="TakesWords">Whether what she types or sends now is for the command; else it is not, and the dialogue ends with it.</param>
public sealed record Dialogue(string Memory, bool TakesWords);
