using Outreach.Messaging.Channels;
using Outreach.Storage;

namespace Outreach.Tests.Fakes;

/// <summary>Keeps channels' troubles, and counts how often it wrote; keeps nothing while it is away.</summary>
internal sealed class KeptTroubles : IStore, IChannelTroubleStore
{
    private readonly Lock _lock = new();
    private List<ChannelTrouble> _all = [];

    public bool Away { get; set; }

    public int Writings { get; private set; }

    public IReadOnlyList<ChannelTrouble> Troubles
    {
        get
        {
            lock (_lock)
                return _all;
        }
    }

    public long NextId() => throw new NotSupportedException();

    public ValueTask Fresh(CancellationToken cancellation) => ValueTask.CompletedTask;

    public Task<CommitResult> TryCommit(IReadOnlyList<Precondition> preconditions, IReadOnlyList<Change> changes, CancellationToken cancellation)
    {
        if (Away)
            return Task.FromException<CommitResult>(new StoreUnavailableException());
        lock (_lock)
        {
            Writings++;
            foreach (var change in changes.Cast<ChannelTroubleChange>())
                _all = After(change);
        }

        return Task.FromResult<CommitResult>(new CommitResult.Kept());
    }

    private List<ChannelTrouble> After(ChannelTroubleChange change) => change switch
    {
        ChannelTroubleChange.Began(var began) => [.. _all.Where(one => (one.Channel, one.Part) != (began.Channel, began.Part)), began],
        ChannelTroubleChange.Ended(var channel, var part) => [.. _all.Where(one => (one.Channel, one.Part) != (channel, part))],
        _ => throw new NotSupportedException(),
    };
}
