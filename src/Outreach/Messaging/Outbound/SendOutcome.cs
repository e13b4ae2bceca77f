using Outreach.Messaging.Channels;

namespace Outreach.Messaging.Outbound;

/// <summary>What a sending means for the queue: out of the way, wait, or try again.</summary>
internal readonly record struct SendOutcome(bool Finished, TimeSpan? Wait, bool Everyone, string? Why)
{
    /// <summary>It alone waits so long: what else is there for the person goes.</summary>
    public bool Rests { get; private init; }

    public static SendOutcome Rest(TimeSpan wait) => new(false, wait, false, null) { Rests = true };

    public static SendOutcome Settled { get; } = new(true, null, false, null);

    public static SendOutcome Later(SendResult.Throttled throttled) => new(false, throttled.Wait, throttled.Everyone, null);

    /// <summary>Whether the sending is still ours is not sure just now: nothing goes.</summary>
    public static SendOutcome NotSure { get; } = new(false, TimeSpan.FromMilliseconds(200), true, null);

    public static SendOutcome Retry(string why) => new(false, null, false, why);

    /// <summary>It is out of the way, but the channel is in trouble: the next one may fare no better.</summary>
    public static SendOutcome Lost(string why) => new(true, null, false, why);
}
