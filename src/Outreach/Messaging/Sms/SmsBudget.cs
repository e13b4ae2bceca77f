using Microsoft.Extensions.Options;
using Outreach.Campaigns;
using Outreach.Messaging.Channels;
using Outreach.Messaging.Delivered;
using Outreach.Storage;

namespace Outreach.Messaging.Sms;

/// <summary>What SMS have cost, and whether any may still be paid.</summary>
public sealed class SmsBudget(IDeliveryStore deliveries, KnownChannels channels, IOptions<SmsOptions> options, CampaignClock clock)
{
    private const int WarnAtPercent = 80;

    /// <summary>The first day of the month it is in the campaign's zone.</summary>
    public DateOnly Month => new(clock.Today.Year, clock.Today.Month, 1);

    /// <summary>Paid messages in a month.</summary>
    public int MonthlySegments => options.Value.MonthlySegments;

    /// <summary>Paid messages to one person in a day.</summary>
    public int DailySegmentsToOne => options.Value.DailySegmentsToOne;

    /// <summary>Day by day and by channel, the month that begins on this day.</summary>
    public Task<IReadOnlyList<DeliveryFigures>> Days(DateOnly month, CancellationToken cancellation)
        => deliveries.Figures(month, month.AddMonths(1), cancellation);

    /// <summary>The figures of the month that begins on this day.</summary>
    public async Task<DeliverySum> Of(DateOnly month, CancellationToken cancellation) => DeliverySum.Of(await Days(month, cancellation));

    /// <summary>The figures of yesterday and today.</summary>
    public async Task<DeliverySum> Lately(CancellationToken cancellation)
        => DeliverySum.Of(await deliveries.Figures(clock.Today.AddDays(-1), clock.Today.AddDays(1), cancellation));

    /// <summary>Paid messages in a day from which on a number is held to be greedy, and yields to others.</summary>
    public int Greedy => Math.Max(options.Value.DailySegmentsToOne / 10, 20);

    /// <summary>
    /// Whether a tenth of the month went today: then whoever got much today yields, and there is something left for the others.
    /// </summary>
    public async Task<bool> IsHurried(CancellationToken cancellation)
        => DeliverySum.Of(await deliveries.Figures(clock.Today, clock.Today.AddDays(1), cancellation)).ForPeople * 10L >= MonthlySegments;

    /// <summary>Whether the month's budget is used up.</summary>
    public async Task<bool> IsSpent(CancellationToken cancellation) => (await Of(Month, cancellation)).ForPeople >= MonthlySegments;

    /// <summary>
    /// That there is still room in the month's budget when a message is queued that stays within it: <see cref="IsSpent"/> was asked
    /// before. Refused, it is decided anew.
    /// </summary>
    public Precondition Room => new SmsPrecondition(Month, Month.AddMonths(1), MonthlySegments);

    /// <summary>The same for a message by some channel: nothing must hold where it costs nothing.</summary>
    public IReadOnlyList<Precondition> RoomFor(string channel) => channels.Of(channel).Metered ? [Room] : [];

    /// <summary>What operators should know of this month's budget; null while there is room.</summary>
    public string? Warning(DeliverySum month)
    {
        if (month.ForPeople >= MonthlySegments)
            return $"This month's {MonthlySegments} SMS segments are used up: only help, STOP, START, hide and 'forget me' are answered " +
                "by SMS. Raise Sms:MonthlySegments, or wait for the next month.";
        return month.ForPeople * 100L >= MonthlySegments * (long)WarnAtPercent
            ? $"{month.ForPeople} of this month's {MonthlySegments} SMS segments are used. At the limit only help, STOP, START, hide and " +
                "'forget me' are answered by SMS. Raise Sms:MonthlySegments in time."
            : null;
    }
}
