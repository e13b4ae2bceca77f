using Outreach.Storage;

namespace Outreach.Broadcasts.Dispatch;

/// <summary>A broadcast that was under way when a copy was made may have gone further since: nobody gets it twice unasked.</summary>
internal sealed class BroadcastsPutBack(IBroadcastStore store) : IPutBack
{
    public Task<PutBack> See(DateTimeOffset now, CancellationToken cancellation)
    {
        var rest = store.Broadcasts.Select(broadcast => broadcast.PutBack(now)).OfType<Broadcast>().ToList();
        return Task.FromResult(new PutBack(
            [.. rest.Select(broadcast => new BroadcastChange.Saved(broadcast))],
            rest.Count == 0 ? null
                : $"Broadcasts that rest until somebody says what becomes of them, for they may have gone further since: " +
                    $"{string.Join(", ", rest.Select(broadcast => broadcast.Id))}."));
    }
}
