using Outreach.People;
using Outreach.Safekeeping;

namespace Outreach.Channels;

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

    /// <summary>Goes out although the person stopped, hid or was forgotten: the one confirmation of just that, or help she called for.</summary>
    public bool EvenIfStopped { get; init; }

    /// <summary>When it was decided.</summary>
    public required DateTimeOffset QueuedAt { get; init; }

    /// <summary>The <see cref="Outgoing"/>, sealed.</summary>
    public required Sealed Message { get; init; }

    /// <summary>When the message came that it answers. Not kept: after a restart nothing.</summary>
    public DateTimeOffset? ReceivedAt { get; init; }

    /// <summary>The step of a trace that it continues, as W3C writes it; nothing while nobody traces. Not kept.</summary>
    public string? Trace { get; init; }
}
