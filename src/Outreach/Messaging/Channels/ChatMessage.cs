using Outreach.Messaging.Inbound;

namespace Outreach.Messaging.Channels;

/// <summary>A message that stands in a chat.</summary>
/// <param name="Reference">The channel's number of it.</param>
/// <param name="At">When it came there.</param>
public sealed record ChatMessage(string Reference, DateTimeOffset At)
{
    /// <summary>Stands for <see cref="Words"/> of a message of ours that holds somebody else's: to be taken away in time.</summary>
    public const string Confided = "*";

    /// <summary>
    /// By which her words are known again, and cannot be read (<see cref="Hearing.Fingerprint"/>); null for ours, and for what an earlier
    /// version heard.
    /// </summary>
    public string? Words { get; init; }
}
