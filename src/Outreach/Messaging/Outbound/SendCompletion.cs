using Microsoft.Extensions.Logging;
using Outreach.Storage;

namespace Outreach.Messaging.Outbound;

/// <summary>Writes down what became of a message, however long the store is away.</summary>
internal sealed class SendCompletion(IStore store, Outbox outbox, BroadcastEnds ends, TimeProvider time, ILogger<OutboxWorker> log)
{
    private const int MostAtOnce = 500;

    /// <summary>It is over: it leaves the outbox.</summary>
    /// <param name="row">The message.</param>
    /// <param name="end">How it ended.</param>
    /// <param name="also">What else follows.</param>
    /// <param name="stopping">Our own stop.</param>
    public async Task<SendOutcome> End(OutboxRow row, SendEnd end, IReadOnlyList<Change> also, CancellationToken stopping)
    {
        await Write(row, [new OutboxChange.Done(row), .. also, .. ends.Of(row, end)], stopping);
        return Gone(row);
    }

    /// <summary>A newer one came before them: they leave the outbox together.</summary>
    public async Task Outdate(IReadOnlyList<OutboxRow> rows, CancellationToken stopping)
    {
        foreach (var some in rows.Chunk(MostAtOnce))
        {
            List<Change> changes =
                [.. some.Select(static row => new OutboxChange.Done(row)), .. some.SelectMany(row => ends.Of(row, SendEnd.Outdated))];
            await Write(some[0], changes, stopping);
        }

        foreach (var row in rows)
            outbox.Gone(row);
    }

    /// <summary>It can never be sent: what is sent at most once ends so, all else is kept for staff.</summary>
    /// <param name="row">The message.</param>
    /// <param name="reason">What staff read beside it.</param>
    /// <param name="why">What operators read.</param>
    /// <param name="stopping">Our own stop.</param>
    public async Task<SendOutcome> Refuse(OutboxRow row, string reason, string why, CancellationToken stopping)
    {
        if (row.Ground is Ground.Alarm)
        {
            Log.AlarmLost(log, row.Id);
            return await End(row, SendEnd.Refused, [], stopping);
        }

        if (row.Ground.IsOnce)
        {
            if (row.Broadcast is { } broadcast)
                Log.RefusedOfBroadcast(log, row.Channel, row.Id, broadcast, why);
            else
                Log.RefusedOnce(log, row.Channel, row.Id, why);
            return await End(row, SendEnd.Refused, [], stopping);
        }

        Log.Refused(log, row.Channel, row.Id, why);
        await Write(row, [new OutboxChange.Dead(row, reason, time.GetUtcNow())], stopping);
        return Gone(row);
    }

    /// <summary>The channel did not take it: what was claimed waits again.</summary>
    public async Task Release(OutboxRow row, CancellationToken stopping)
    {
        if (row.Ground.IsOnce)
            await Write(row, [new OutboxChange.Released(row)], stopping);
    }

    /// <summary>It stays claimed: whoever takes up the sending next finds it in doubt.</summary>
    public SendOutcome Leave(OutboxRow row, string why)
    {
        outbox.Gone(row);
        return SendOutcome.Lost(why);
    }

    /// <summary>It is another's, or went: nothing is written, it is only forgotten here.</summary>
    public SendOutcome Leave(OutboxRow row) => Gone(row);

    private SendOutcome Gone(OutboxRow row)
    {
        outbox.Gone(row);
        return SendOutcome.Settled;
    }

    // Neither a stop nor a store that is away cancels this: what was sent must be written down, or it is sent again.
    private async Task Write(OutboxRow row, IReadOnlyList<Change> changes, CancellationToken stopping)
    {
        for (var pause = 1; ; pause = Math.Min(pause * 2, 30))
        {
            try
            {
                await store.Commit(changes, CancellationToken.None);
                return;
            }
            catch (StoreUnavailableException trouble) when (!stopping.IsCancellationRequested)
            {
                Log.StoreAway(log, row.Id, trouble.Message);
                await Task.Delay(TimeSpan.FromSeconds(pause), time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }
}
