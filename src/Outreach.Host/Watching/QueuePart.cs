namespace Outreach.Host.Watching;

/// <summary>How many wait, and the oldest one's age in seconds.</summary>
internal sealed record QueuePart(int Waiting, double? OldestSeconds);
