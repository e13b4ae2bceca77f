using Outreach.Messaging.Outbound;
using Outreach.Storage;

namespace Outreach.Tests.Fakes;

/// <summary>Notes what is committed of the outbox before it is kept; it can be away for some of it.</summary>
internal sealed class NotingStore(IStore store) : IStore
{
    private readonly Lock _gate = new();
    private readonly List<IReadOnlyList<Change>> _commits = [];

    /// <summary>What cannot be kept now.</summary>
    public Func<Change, bool> Away { get; set; } = static _ => false;

    /// <summary>Commits that concern this message, in their order, each by the names of its changes.</summary>
    public IReadOnlyList<string> Of(OutboxRow row)
    {
        lock (_gate)
            return [.. _commits.Where(changes => changes.Any(change => change is OutboxChange(var about) && about.Id == row.Id)).Select(Names)];
    }

    public IEnumerable<T> All<T>()
    {
        lock (_gate)
            return [.. _commits.SelectMany(changes => changes).OfType<T>()];
    }

    public long NextId() => store.NextId();

    public ValueTask Fresh(CancellationToken cancellation) => store.Fresh(cancellation);

    public async Task<CommitResult> TryCommit(IReadOnlyList<Precondition> claims, IReadOnlyList<Change> changes, CancellationToken cancellation)
    {
        if (changes.Any(Away))
            throw new StoreUnavailableException();
        var result = await store.TryCommit(claims, [.. changes.Where(change => change is not Witnessed)], cancellation);
        if (!result.IsKept)
            return result;
        lock (_gate)
            _commits.Add(changes);
        return result;
    }

    private static string Names(IReadOnlyList<Change> changes)
        => string.Join(' ', changes.Select(change => change is Witnessed ended ? $"{ended.End}!" : change.GetType().Name));
}
