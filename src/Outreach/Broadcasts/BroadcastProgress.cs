using Outreach.Messaging.Delivered;
using Outreach.People;

namespace Outreach.Broadcasts;

/// <summary>
/// How far the sending came. It changes with each recipient's end, in the same transaction; it stays when people are forgotten.
/// </summary>
public sealed record BroadcastProgress
{
    /// <summary>The last person looked at while recipients are being fixed.</summary>
    public PersonId Looked { get; init; }

    /// <summary>Recipients (B1).</summary>
    public int Eligible { get; init; }

    /// <summary>How far the rows were handed to the outbox: by zone, the last person.</summary>
    public IReadOnlyDictionary<char, PersonId> Fed { get; init; } = new Dictionary<char, PersonId>();

    /// <summary>Recipients by zone.</summary>
    public IReadOnlyDictionary<char, int> Zones { get; init; } = new Dictionary<char, int>();

    /// <summary>Messages in the outbox or on their way, by zone.</summary>
    public IReadOnlyDictionary<char, int> Queued { get; init; } = new Dictionary<char, int>();

    /// <summary>Recipients by what became of them; <see cref="RecipientState.Waiting"/> is not among them.</summary>
    public IReadOnlyDictionary<RecipientState, int> Ends { get; init; } = new Dictionary<RecipientState, int>();

    /// <summary>Recipients who got it, by kind of channel.</summary>
    public IReadOnlyDictionary<string, int> SentBy { get; init; } = new Dictionary<string, int>();

    /// <summary>Recipients who wrote STOP within 72 hours after they got it (B4).</summary>
    public int OptOuts { get; init; }

    /// <summary>What was paid for it, and how far those messages came (B3 where the channel tells).</summary>
    public DeliveryFigures Paid { get; init; } = new() { Day = default, Channel = string.Empty };

    /// <summary>When the last recipient's message ended.</summary>
    public DateTimeOffset? LastAt { get; init; }

    /// <summary>Recipients who ended like this.</summary>
    public int this[RecipientState state] => Ends.GetValueOrDefault(state);

    /// <summary>Recipients whose end is known.</summary>
    public int Ended => Ends.Values.Sum();

    /// <summary>Messages in the outbox or on their way.</summary>
    public int Underway => Queued.Values.Sum();

    /// <summary>Recipients who still wait, in the outbox or before it.</summary>
    public int Left => Eligible - Ended;
}
