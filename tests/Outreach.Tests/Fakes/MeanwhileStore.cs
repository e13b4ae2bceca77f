using Outreach.Storage;

namespace Outreach.Tests.Fakes;

/// <summary>A store in which somebody else is just quicker: what is set happens between a decision and its commit, once.</summary>
internal sealed class MeanwhileStore(IStore store) : IStore
{
    private Predicate<IReadOnlyList<Change>>? _before;
    private Func<Task> _happens = static () => Task.CompletedTask;

    /// <summary>What happens before the next commit that is so.</summary>
    public void Before(Predicate<IReadOnlyList<Change>> commit, Func<Task> happens) => (_happens, _before) = (happens, commit);

    public bool Happened => _before is null;

    public long NextId() => store.NextId();

    public ValueTask Fresh(CancellationToken cancellation) => store.Fresh(cancellation);

    public async Task<CommitResult> TryCommit(IReadOnlyList<Precondition> claims, IReadOnlyList<Change> changes, CancellationToken cancellation)
    {
        if (_before?.Invoke(changes) == true)
        {
            _before = null;
            await _happens();
        }

        return await store.TryCommit(claims, changes, cancellation);
    }
}
