namespace Outreach.Messaging.Channels;

/// <summary>A board that stands in a chat.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Reference">The channel's number of the message.</param>
public sealed record ChatBoard(string Name, string Reference);
