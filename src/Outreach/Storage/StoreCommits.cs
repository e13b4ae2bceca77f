namespace Outreach.Storage;

/// <summary>Writes what cannot be refused.</summary>
public static class StoreCommits
{
    /// <summary>Writes all changes durably, in their order, or none of them.</summary>
    /// <exception cref="InvalidOperationException">A change does not fit what is kept (a booking can be refused): nothing was
    /// kept.</exception>
    /// <exception cref="StoreUnavailableException">The store could not be written; nothing was kept, as far as it knows.</exception>
    public static async Task Commit(this IStore store, IReadOnlyList<Change> changes, CancellationToken cancellation)
        => (await store.TryCommit([], changes, cancellation)).ShouldHaveFit();

    /// <summary>Sees that it was not refused.</summary>
    internal static void ShouldHaveFit(this CommitResult result)
    {
        if (result.IsRefused)
            throw new InvalidOperationException("What was to be kept does not fit what is kept. Whoever can be refused asks TryCommit.");
    }
}
