namespace Outreach.Channels;

/// <summary>A message that stands in a chat.</summary>
/// <param name="Reference">The channel's number of it.</param>
/// <param name="At">When it came there.</param>
public sealed record ChatMessage(string Reference, DateTimeOffset At);
