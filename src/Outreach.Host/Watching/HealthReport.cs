using System.Globalization;
using Outreach.Campaigns;
using Outreach.Closing;
using Outreach.Flows.Running;
using Outreach.Hotline.Actions;
using Outreach.Hotline.Cases;
using Outreach.Jobs.Retention;
using Outreach.Messaging.Channels;
using Outreach.Messaging.DeadLettering;
using Outreach.Messaging.Delivered;
using Outreach.Messaging.Inbound;
using Outreach.Messaging.Outbound;
using Outreach.Messaging.Sms;
using Outreach.Storage;

namespace Outreach.Host.Watching;

/// <summary>What is well and what is not, for operators and their alarms. Counts and times only.</summary>
internal sealed class HealthReport(
    StoreHealth store,
    StoreDisk disk,
    CurrentPlaybook playbook,
    SharedContent content,
    ChannelHealth channels,
    ChannelTroubles troubles,
    IEnumerable<IChannel> kinds,
    SmsBudget sms,
    HelpMeter help,
    IInboxStore inbox,
    IDeadLetterStore letters,
    PersonQueues lanes,
    Outbox outbox,
    IHotlineStore hotline,
    DutyRoster roster,
    RetentionHealth retention,
    IHoldStore holds,
    IClosingStore closing,
    ClosingHealth end,
    CampaignClock clock)
{
    public async Task<Ready> Now(CancellationToken cancellation)
    {
        var ledger = await inbox.Ledger(cancellation);
        return new Ready
        {
            Ok = store.Trouble is null && ledger.Balances,
            Store = new StorePart(store.LastCommit, store.LastFailure, store.LastError, store.Trouble, store.Waiting, disk.Free()),
            Content = new ContentPart(
                playbook.Book.Version,
                playbook.ReadAt,
                [.. playbook.Problems.Select(problem => problem.ToString())],
                [.. playbook.Book.Help.Stale(clock.Today).Select(line => line.Id)],
                content.Warning),
            Channels = kinds.Select(channel => channel.Kind).Union(channels.Reports.Keys).Union(Troubled.Keys).ToDictionary(
                kind => kind,
                kind => Report(kind, channels.Reports.GetValueOrDefault(kind) ?? new ChannelReport()),
                StringComparer.Ordinal),
            Sms = await Sms(cancellation),
            Inbox = new QueuePart(lanes.Waiting, Seconds(lanes.Oldest)),
            Outbox = new QueuePart(outbox.Waiting, Seconds(outbox.Oldest)),
            Cases = await Cases(cancellation),
            Retention = new RetentionPart(
                retention.LastRun, holds.Holds.Count(hold => clock.Now < hold.Until), retention.Troubles),
            Closing = ClosingPart.Of(closing.Closing, end),
            Ledger = ledger,
            DeadLetters = await letters.Count(cancellation),
        };
    }

    // What another worker found of a channel's account, or this one before it was started anew.
    private Dictionary<string, ChannelTrouble> Troubled
        => troubles.Now.GroupBy(one => ChannelTrouble.HealthName(one.Channel)).ToDictionary(one => one.Key, one => one.First());

    private ChannelReport Report(string kind, ChannelReport own) => own.Trouble is null && Troubled.GetValueOrDefault(kind) is { } found
        ? own with { LastFailure = found.Since, LastError = found.What, Trouble = found.What }
        : own;

    private async Task<CasesPart> Cases(CancellationToken cancellation)
    {
        var board = hotline.Board;
        var red = board.Waiting.Where(one => one is { Risk: CaseRisk.Red, Hid: false })
            .Select(one => (DateTimeOffset?)one.WaitsSince).Min();
        return new CasesPart(
            await roster.Count(cancellation), board.Cases.Values.Count(one => one.IsOpen), board.Waiting.Count(), Seconds(red));
    }

    private async Task<SmsPart?> Sms(CancellationToken cancellation)
    {
        var (month, lately) = (await sms.Of(sms.Month, cancellation), await sms.Lately(cancellation));
        if (month.Messages == 0 && !kinds.Any(channel => channel.Abilities.Metered))
            return null;
        return new SmsPart(
            sms.Month.ToString("yyyy-MM", CultureInfo.InvariantCulture),
            month.Segments, sms.MonthlySegments, month.Cost, month.Unpriced,
            new SmsArrivals(lately[DeliveryState.Delivered], lately[DeliveryState.Undelivered] + lately[DeliveryState.Failed]),
            string.Join(' ', new[] { sms.Warning(month), help.Warning }.OfType<string>()) is { Length: > 0 } warning ? warning : null);
    }

    private double? Seconds(DateTimeOffset? since) => since is { } instant ? Math.Round((clock.Now - instant).TotalSeconds, 1) : null;
}
