using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Outreach.Channels;

/// <summary>
/// Starts one pump for each channel, and gives them first what an earlier run had not sent. What that run may have sent, and must not be sent
/// twice, is over.
/// </summary>
internal sealed class OutboxWorker(
    IOutboxStore store,
    Outbox outbox,
    SendCompletion settling,
    IEnumerable<IChannel> channels,
    Sending sending,
    TimeProvider time,
    ILogger<OutboxWorker> log) : BackgroundService
{
    private readonly IReadOnlyList<IChannel> _channels = [.. channels];

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        var all = await store.Unsent(cancellationToken);
        await Close([.. all.Where(row => row.Claimed)], cancellationToken);
        var unsent = all.Where(row => !row.Claimed).ToList();
        if (unsent.Count > 0)
            Log.SendingAgain(log, unsent.Count);
        foreach (var row in unsent)
            outbox.Add(row);
        foreach (var off in unsent.Select(row => row.Channel).Where(kind => _channels.All(channel => channel.Kind != kind)).CountBy(kind => kind))
            Log.ChannelOff(log, off.Value, off.Key);
        await base.StartAsync(cancellationToken);
    }

    private async Task Close(IReadOnlyList<OutboxRow> claimed, CancellationToken cancellation)
    {
        if (claimed.Count > 0)
            Log.LeftInDoubt(log, claimed.Count);
        await Task.WhenAll(claimed.Select(row => settling.End(row, SendEnd.Unknown, [], cancellation)));
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken)
        => Task.WhenAll(_channels.Select(channel => new OutboxPump(channel, outbox.News(channel.Kind), sending, time, log).Run(stoppingToken)));
}
