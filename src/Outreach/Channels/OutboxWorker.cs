using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Outreach.Channels;

/// <summary>Starts one pump for each channel, and gives them first what an earlier run had not sent.</summary>
internal sealed class OutboxWorker(
    IOutboxStore store,
    Outbox outbox,
    IEnumerable<IChannel> channels,
    Sending sending,
    TimeProvider time,
    ILogger<OutboxWorker> log) : BackgroundService
{
    private readonly IReadOnlyList<IChannel> _channels = [.. channels];

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        var unsent = await store.Unsent(cancellationToken);
        if (unsent.Count > 0)
            Log.SendingAgain(log, unsent.Count);
        foreach (var row in unsent)
            outbox.Add(row);
        foreach (var off in unsent.Select(row => row.Channel).Where(kind => _channels.All(channel => channel.Kind != kind)).CountBy(kind => kind))
            Log.ChannelOff(log, off.Value, off.Key);
        await base.StartAsync(cancellationToken);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken)
        => Task.WhenAll(_channels.Select(channel => new OutboxPump(channel, outbox.News(channel.Kind), sending, time, log).Run(stoppingToken)));
}
