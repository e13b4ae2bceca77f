namespace Outreach.Messaging.Screens;

/// <summary>A small file that the program made for one person.</summary>
/// <param name="Name">Its name, with ending.</param>
/// <param name="Text">What stands in it as text.</param>
public sealed record MadeFile(string Name, string Text)
{
    /// <summary>What is in it, where it is no text, such as a picture; then its text is empty.</summary>
    public byte[]? Bytes { get; init; }
}
