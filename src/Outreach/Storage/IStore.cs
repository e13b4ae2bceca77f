namespace Outreach.Storage;

/// <summary>The place where everything is kept. Asked for intentions, never for tables.</summary>
public interface IStore
{
    /// <summary>An ascending number, unique in this store, that was never given before.</summary>
    long NextId();

    /// <summary>
    /// Sees that what lies at hand in memory (the staff, broadcasts, the calendar) is what is kept now: asked before each turn, each round
    /// and each send. What is older than that can only be refused when it is written, and is decided anew. A store of one process is always
    /// fresh.
    /// </summary>
    /// <exception cref="StoreUnavailableException">It could not be read.</exception>
    ValueTask Fresh(CancellationToken cancellation);

    /// <summary>
    /// Writes all changes durably, in their order, if every precondition holds then, or none of them: of many who want the same thing, one
    /// gets it.
    /// </summary>
    /// <exception cref="StoreUnavailableException">
    /// The store could not be written; nothing was kept, as far as it knows: the disk may have failed just after.
    /// </exception>
    Task<CommitResult> TryCommit(IReadOnlyList<Precondition> preconditions, IReadOnlyList<Change> changes, CancellationToken cancellation);
}
