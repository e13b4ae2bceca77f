using Outreach.Storage;

namespace Outreach.Tests.Fakes;

/// <summary>A store whose disk fails just after what it kept: then its caller is told that nothing was kept.</summary>
internal sealed class LyingStore(IStore store) : IStore
{
    /// <summary>Of which commit it says so.</summary>
    public Predicate<IReadOnlyList<Change>> Denies { get; set; } = static _ => false;

    public int Denied { get; private set; }

    public long NextId() => store.NextId();

    public ValueTask Fresh(CancellationToken cancellation) => store.Fresh(cancellation);

    public async Task<CommitResult> TryCommit(IReadOnlyList<Precondition> claims, IReadOnlyList<Change> changes, CancellationToken cancellation)
    {
        var denied = Denies(changes);
        var result = await store.TryCommit(claims, changes, cancellation);
        if (!denied)
            return result;
        (Denies, Denied) = (static _ => false, Denied + 1);
        throw new StoreUnavailableException("The disk failed.");
    }
}
