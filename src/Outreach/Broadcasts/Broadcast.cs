using Outreach.People;
using Outreach.Privacy;

namespace Outreach.Broadcasts;

/// <summary>An announcement to many: what is said, to whom, when, and who answers for it.</summary>
public sealed record Broadcast
{
    /// <summary>Its number.</summary>
    public required long Id { get; init; }

    /// <summary>Grows by one with every change: whoever decides on an older one decides nothing.</summary>
    public int Version { get; init; }

    /// <summary>How far it came.</summary>
    public BroadcastState State { get; init; }

    /// <summary>Who sends it.</summary>
    public required PersonId Author { get; init; }

    /// <summary>The question about it that is not answered yet; null when all are.</summary>
    public DraftStep? Question { get; init; }

    /// <summary>Who approved it; null before that.</summary>
    public PersonId? Approver { get; init; }

    /// <summary>The <see cref="Announcement"/>, sealed.</summary>
    public required Sealed Message { get; init; }

    /// <summary>For whom it is.</summary>
    public Audience Audience { get; init; } = new();

    /// <summary>When it should begin; nothing = as soon as it may.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>From when on nobody is to get it any more; nothing = it is never too late.</summary>
    public DateTimeOffset? NotAfter { get; init; }

    /// <summary>When somebody last said go on: before that nothing stood still.</summary>
    public DateTimeOffset? WentOnAt { get; init; }

    /// <summary>When its sender began it.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was approved.</summary>
    public DateTimeOffset? ApprovedAt { get; init; }

    /// <summary>When its recipients began to be fixed.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>When it was done or stopped.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Sendings that had failed, and all, when somebody last said go on: they are no reason to rest again.</summary>
    public (int Failed, int All) Forgiven { get; init; }

    /// <summary>Why it rested when somebody said go on: what cannot be sent for that reason waits, and the others get it.</summary>
    public IReadOnlyList<string> GoesOnDespite { get; init; } = [];

    /// <summary>
    /// Its sender or whoever approved it, where she may not (any more) do what she did, and somebody who may let it go all the same,
    /// knowing so: it rests for her no more.
    /// </summary>
    public IReadOnlyList<PersonId> GoesOnWithout { get; init; } = [];

    /// <summary>Whether what of it lies in the outbox may leave: while it is being sent, and also while it rests.</summary>
    public bool MayLeave => State is BroadcastState.Sending or BroadcastState.Paused;

    /// <summary>Why it rests, or must be approved anew: a code of texts (broadcast_pause_…); null while it does not.</summary>
    public string? PausedFor { get; init; }
}
