using Outreach.Messaging.Delivered;
using Outreach.Storage;

namespace Outreach.Tests.Twilio;

/// <summary>Remembers what was told of deliveries; refuses while it is told to.</summary>
internal sealed class RememberingStore : IStore
{
    private readonly Lock _lock = new();
    private readonly List<DeliveryNews> _news = [];

    public bool Away { get; set; }

    public IReadOnlyList<DeliveryNews> News
    {
        get
        {
            lock (_lock)
                return [.. _news];
        }
    }

    public long NextId() => throw new NotSupportedException();

    public ValueTask Fresh(CancellationToken cancellation) => ValueTask.CompletedTask;

    public Task<CommitResult> TryCommit(IReadOnlyList<Precondition> claims, IReadOnlyList<Change> changes, CancellationToken cancellation)
    {
        if (Away)
            return Task.FromException<CommitResult>(new StoreUnavailableException());
        lock (_lock)
            _news.AddRange(changes.OfType<DeliveryChange.Told>().Select(told => told.News));
        return Task.FromResult<CommitResult>(new CommitResult.Kept());
    }
}
