using System.Diagnostics.Metrics;
using Outreach.Campaigns;
using Outreach.Flows.Running;
using Outreach.Messaging;
using Outreach.Messaging.Channels;
using Outreach.Messaging.Delivered;
using Outreach.Messaging.Inbound;
using Outreach.Messaging.Outbound;
using Outreach.Messaging.Sms;
using Outreach.Storage;

namespace Outreach.Host.Watching;

/// <summary>How things stand just now: the same as /health/ready, as measures. Looked up only when somebody collects them.</summary>
internal sealed class Gauges(
    IMeterFactory meters,
    PersonQueues lanes,
    Outbox outbox,
    IInboxStore inbox,
    StoreHealth store,
    StoreDisk disk,
    ChannelHealth channels,
    IEnumerable<IChannel> kinds,
    SmsBudget sms,
    CurrentPlaybook playbook,
    CampaignClock clock) : IHostedService, IDisposable
{
    private readonly Meter _meter = meters.Create(MessagingMetrics.Name);
    private readonly IReadOnlyList<string> _kinds = [.. kinds.Select(channel => channel.Kind)];

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _meter.CreateObservableGauge("outreach.inbox.waiting", () => lanes.Waiting, "{message}", "Messages that wait to be dealt with.");
        _meter.CreateObservableGauge(
            "outreach.inbox.oldest.age",
            () => Age(lanes.Oldest),
            "s",
            "How long the oldest of them waits; 0 when none does.");
        _meter.CreateObservableGauge(
            "outreach.inbox.dead",
            () => Ledger(ledger => ledger.Dead),
            "{message}",
            "Dead letters: messages that a defect kept from being dealt with.");
        _meter.CreateObservableGauge(
            "outreach.ledger.difference",
            () => Ledger(Missing),
            "{message}",
            "Received less answered, noted, waiting and dead: anything but 0 is a defect.");
        _meter.CreateObservableGauge("outreach.outbox.waiting", () => outbox.Waiting, "{message}", "Messages that wait to be sent.");
        _meter.CreateObservableGauge(
            "outreach.outbox.oldest.age",
            () => Age(outbox.Oldest),
            "s",
            "How long the oldest of them waits; 0 when none does.");
        _meter.CreateObservableGauge(
            "outreach.channel.trouble",
            () => Channels(static report => report.Trouble is null ? 0 : 1),
            "1",
            "1 while the last thing tried with a channel failed.");
        _meter.CreateObservableGauge(
            "outreach.channel.success.age",
            () => Channels(report => report.LastSuccess is { } last ? Age(last) : null),
            "s",
            "How long ago something last went through.");
        _meter.CreateObservableGauge(
            "outreach.channel.passed.over",
            () => Channels(static report => report.PassedOver),
            "{message}",
            "Messages since the start whose sender cannot be answered, such as a short code, a name, or a number of another service.");
        _meter.CreateObservableGauge("outreach.sms.messages", Sms, "{message}", "SMS of this month by channel and by how far they came.");
        _meter.CreateObservableGauge(
            "outreach.sms.budget",
            () => sms.MonthlySegments,
            "{segment}",
            "Segments that may be paid in a month.");
        _meter.CreateObservableGauge(
            "outreach.store.trouble",
            () => store.Trouble is null ? 0 : 1,
            "1",
            "1 while the store cannot be read or written.");
        _meter.CreateObservableGauge("outreach.store.waiting", () => store.Waiting, "{job}", "Callers that wait for the store.");
        _meter.CreateObservableGauge("outreach.store.size", () => Known(disk.Size()), "By", "The store's file, without its journal.");
        _meter.CreateObservableGauge("outreach.store.disk.free", () => Known(disk.Free()), "By", "What the store's disk still has.");
        _meter.CreateObservableGauge(
            "outreach.content.problems",
            () => playbook.Problems.Count,
            "{problem}",
            "What is wrong with an edit that was refused.");
        _meter.CreateObservableGauge(
            "outreach.content.info",
            () => new Measurement<int>(1, new KeyValuePair<string, object?>("version", playbook.Book.Version)),
            "1",
            "Always 1; its tag is the version of the content in force.");
        _meter.CreateObservableGauge(
            "outreach.help.stale",
            () => playbook.Book.Help.Stale(clock.Today).Count(),
            "{line}",
            "Help lines that nobody phoned for too long.");
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => _meter.Dispose();

    private static long Missing(InboxLedger ledger) => ledger.Received - ledger.Together();

    private static IEnumerable<Measurement<long>> Known(long? value) => value is { } known ? [new Measurement<long>(known)] : [];

    private double Age(DateTimeOffset? since) => since is { } instant ? Math.Max(0, (clock.Now - instant).TotalSeconds) : 0;

    // A store in trouble is not asked: whoever collects must not wait for it.
    private IEnumerable<Measurement<long>> Ledger(Func<InboxLedger, long> value)
        => store.Trouble is null && inbox.Ledger(CancellationToken.None) is { IsCompletedSuccessfully: true } ledger
            ? [new Measurement<long>(value(ledger.Result))]
            : [];

    private IEnumerable<Measurement<long>> Sms()
    {
        if (sms.Days(sms.Month, CancellationToken.None) is not { IsCompletedSuccessfully: true } month)
            return [];
        return month.Result.GroupBy(day => day.Channel, StringComparer.Ordinal).SelectMany(channel => DeliverySum.Of([.. channel]).States
            .Select(state => new Measurement<long>(
                state.Value, new("channel", channel.Key), new("state", state.Key.ToString().ToLowerInvariant()))));
    }

    private IEnumerable<Measurement<double>> Channels(Func<ChannelReport, double?> value)
    {
        foreach (var kind in _kinds.Union(channels.Reports.Keys, StringComparer.Ordinal))
        {
            if (value(channels.Reports.GetValueOrDefault(kind) ?? new ChannelReport()) is { } known)
                yield return new Measurement<double>(known, new KeyValuePair<string, object?>("channel", kind));
        }
    }
}
