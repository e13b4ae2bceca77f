using Outreach.People;
using Outreach.Privacy;

namespace Outreach.Messaging.Inbound;

/// <summary>A message that came in and is kept until it is dealt with.</summary>
public sealed record InboxRow
{
    /// <summary>Ascending: the order in which messages came.</summary>
    public required long Id { get; init; }

    /// <summary>The provider's id.</summary>
    public required string Key { get; init; }

    /// <summary>Who sent it.</summary>
    public required PersonId Person { get; init; }

    /// <summary>The kind of channel.</summary>
    public required string Channel { get; init; }

    /// <summary>When we stored it.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>The <see cref="InboundMessage"/>, sealed.</summary>
    public required Sealed Message { get; init; }

    /// <summary>
    /// It was given up, and staff have it tried again: it is older than what came since, so it stands outside its sender's order. It waits
    /// for none of hers, and none of hers waits for it.
    /// </summary>
    public bool Revived { get; init; }

    /// <summary>The step of a trace that it continues, as W3C writes it; null while nobody traces. Not kept.</summary>
    public string? Trace { get; init; }
}
