namespace Outreach.Messaging.Screens;

/// <summary>A small text file that the program made for one person.</summary>
/// <param name="Name">Its name, with ending.</param>
/// <param name="Text">What stands in it.</param>
public sealed record MadeFile(string Name, string Text);
