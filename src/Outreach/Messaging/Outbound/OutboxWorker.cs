using Microsoft.Extensions.Logging;
using Outreach.Jobs;
using Outreach.Messaging.Channels;

namespace Outreach.Messaging.Outbound;

/// <summary>
/// Runs one pump for each channel while the sending is ours, and gives them first what was not sent before. What somebody else, or an
/// earlier run, may have sent, and must not be sent twice, is over.
/// </summary>
internal sealed class OutboxWorker(
    IDuties duties,
    IOutboxStore store,
    Outbox outbox,
    SendCompletion settling,
    IEnumerable<IChannel> channels,
    Sending sending,
    TimeProvider time,
    ILogger<OutboxWorker> log) : DutyWorker(duties, time, DutyName.Sending)
{
    private readonly IReadOnlyList<IChannel> _channels = [.. channels];

    protected override async Task TakeUp(DutyName name, CancellationToken cancellation)
    {
        outbox.Open();
        var all = await store.Unsent(cancellation);
        await EndClaimed([.. all.Where(row => row.Claimed)], cancellation);
        var unsent = all.Where(row => !row.Claimed).ToList();
        if (unsent.Count > 0)
            Log.SendingAgain(log, unsent.Count);
        outbox.TakeUp(unsent);
        foreach (var off in unsent.Select(row => row.Channel).Where(kind => _channels.All(channel => channel.Kind != kind))
            .CountBy(kind => kind))
            Log.ChannelOff(log, off.Value, off.Key);
    }

    protected override Task Work(DutyName name, Duty duty, CancellationToken until)
        => Task.WhenAll(_channels
            .Select(channel => new OutboxPump(channel, outbox.News(channel.Kind), sending, duty, Time, log).Run(until)));

    protected override void Leave(DutyName name) => outbox.Close();

    private async Task EndClaimed(IReadOnlyList<OutboxRow> claimed, CancellationToken cancellation)
    {
        if (claimed.Count > 0)
            Log.LeftInDoubt(log, claimed.Count);
        await Task.WhenAll(claimed.Select(row => settling.End(row, SendEnd.Unknown, [], cancellation)));
    }
}
