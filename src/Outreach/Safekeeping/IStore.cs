namespace Outreach.Safekeeping;

/// <summary>The place where everything is kept. Asked for intentions, never for tables.</summary>
public interface IStore
{
    /// <summary>An ascending number, unique in this store, that was never given before.</summary>
    long NextId();

    /// <summary>Writes all changes durably, in their order, or none of them.</summary>
    /// <exception cref="StoreUnavailableException">The store could not be written; nothing was kept.</exception>
    Task Commit(IReadOnlyList<Change> changes, CancellationToken cancellation);
}
