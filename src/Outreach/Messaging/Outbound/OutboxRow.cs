using Outreach.Messaging.Screens;
using Outreach.People;
using Outreach.Privacy;

namespace Outreach.Messaging.Outbound;

/// <summary>A message that is to go out and is kept until it went.</summary>
public sealed record OutboxRow
{
    /// <summary>Ascending: the order in which one person's messages go.</summary>
    public required long Id { get; init; }

    /// <summary>Who gets it.</summary>
    public required PersonId Person { get; init; }

    /// <summary>The kind of channel.</summary>
    public required string Channel { get; init; }

    /// <summary>How urgent it is.</summary>
    public required Urgency Urgency { get; init; }

    /// <summary>What it means for those of hers that wait before it.</summary>
    public OutgoingKind Kind { get; init; }

    /// <summary>
    /// Goes out although the person stopped, hid or was forgotten: the one confirmation of just that, or help she called for.
    /// </summary>
    public bool EvenIfStopped { get; init; }

    /// <summary>Why it may leave.</summary>
    public required Ground Ground { get; init; }

    /// <summary>The broadcast it belongs to: it is sent at most once, and its end is written into the broadcast.</summary>
    public long? Broadcast => (Ground as Ground.Broadcast)?.Id;

    /// <summary>In which row of the broadcast's recipients she stands.</summary>
    public char Zone => (Ground as Ground.Broadcast)?.Zone ?? default;

    /// <summary>
    /// It goes to a colleague as a colleague: the number of the right that she must have when it leaves; null for all that goes to people.
    /// </summary>
    public int? Colleague => (Ground as Ground.Colleague)?.Right;

    /// <summary>A sending of it had begun when this program last ended: nobody knows whether it arrived.</summary>
    public bool Claimed { get; init; }

    /// <summary>When it was decided.</summary>
    public required DateTimeOffset QueuedAt { get; init; }

    /// <summary>The <see cref="Outgoing"/>, sealed.</summary>
    public required Sealed Message { get; init; }

    /// <summary>The press that waits for it. Not kept: after a restart the press has long stopped waiting.</summary>
    public Press? Answers { get; init; }

    /// <summary>How long it waits for something newer that takes its place. Not kept: after a restart it goes at once.</summary>
    public TimeSpan Patience { get; init; }

    /// <summary>When the message came that it answers. Not kept: after a restart nothing.</summary>
    public DateTimeOffset? ReceivedAt { get; init; }

    /// <summary>The step of a trace that it continues, as W3C writes it; null while nobody traces. Not kept.</summary>
    public string? Trace { get; init; }
}
