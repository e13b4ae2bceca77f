using Outreach.People;

namespace Outreach.Broadcasts;

/// <summary>Where broadcasts and their recipients are kept.</summary>
public interface IBroadcastStore
{
    /// <summary>All broadcasts, in the order of their numbers. At hand in memory: asked before every sending of one.</summary>
    IReadOnlyList<Broadcast> Broadcasts { get; }

    /// <summary>How far a broadcast came; an empty one when nothing was done yet. At hand in memory.</summary>
    BroadcastProgress Progress(long id);

    /// <summary>The next recipients of a zone who wait, in the order of their numbers, after this person.</summary>
    Task<IReadOnlyList<Recipient>> Recipients(long id, char zone, PersonId after, int most, CancellationToken cancellation);

    /// <summary>What became of one recipient; null when she is none.</summary>
    Task<RecipientState?> Find(long id, Recipient recipient, CancellationToken cancellation);
}
