namespace Outreach.Safekeeping;

/// <summary>The place where everything is kept. Asked for intentions, never for tables.</summary>
public interface IStore
{
    /// <summary>An ascending number, unique in this store, that was never given before.</summary>
    long NextId();

    /// <summary>Writes all changes durably, in their order, or none of them.</summary>
    /// <exception cref="InvalidOperationException">A change does not fit what is kept (a booking can be refused): nothing was kept.</exception>
    /// <exception cref="StoreUnavailableException">The store could not be written; nothing was kept.</exception>
    Task Commit(IReadOnlyList<Change> changes, CancellationToken cancellation);

    /// <summary>Writes all changes if every claim holds then: of many who want the same thing, one gets it.</summary>
    /// <returns>False when a claim did not hold, or a change did not fit what is kept; nothing was kept.</returns>
    /// <exception cref="StoreUnavailableException">The store could not be written; nothing was kept.</exception>
    Task<bool> TryCommit(IReadOnlyList<Claim> claims, IReadOnlyList<Change> changes, CancellationToken cancellation);
}
