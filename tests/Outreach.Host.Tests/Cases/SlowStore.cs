using Outreach.Storage;

namespace Outreach.Host.Tests.Cases;

/// <summary>A store whose disk is slow.</summary>
internal sealed class SlowStore(IStore store, Func<TimeSpan> slow) : IStore
{
    public long NextId() => store.NextId();

    public ValueTask Fresh(CancellationToken cancellation) => store.Fresh(cancellation);

    public async Task<CommitResult> TryCommit(IReadOnlyList<Precondition> claims, IReadOnlyList<Change> changes, CancellationToken cancellation)
    {
        await Task.Delay(slow(), TimeProvider.System, cancellation);
        return await store.TryCommit(claims, changes, cancellation);
    }
}
