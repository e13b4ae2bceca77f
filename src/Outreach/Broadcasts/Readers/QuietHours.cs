using Microsoft.Extensions.Options;
using Outreach.Campaigns;

namespace Outreach.Broadcasts.Readers;

/// <summary>When people are not written to, on the clock they live by.</summary>
public sealed class QuietHours(IOptions<BroadcastOptions> options, IOptions<CampaignOptions> campaign)
{
    private static readonly TimeSpan Farthest = TimeSpan.FromDays(2);
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Step = TimeSpan.FromMinutes(15);

    /// <summary>Whether it is day for all who stand in this row.</summary>
    public bool IsDay(char zone, DateTimeOffset now)
        => ReaderZones.Zones(zone, campaign.Value.TimeZone)
            .All(name => IsDay(TimeZoneInfo.ConvertTime(now, TimeZoneInfo.FindSystemTimeZoneById(name))));

    /// <summary>The first instant from now on at which it is day for them: now itself, or the next quarter of an hour that is.</summary>
    public DateTimeOffset NextDay(char zone, DateTimeOffset now)
    {
        if (IsDay(zone, now))
            return now;
        var quarter = new DateTimeOffset(now.UtcTicks - (now.UtcTicks % Step.Ticks), TimeSpan.Zero);
        for (var at = quarter + Step; at < now + Farthest; at += Step)
        {
            if (IsDay(zone, at))
                return at;
        }

        throw new InvalidOperationException("There is no day in two days.");
    }

    /// <summary>The first instant after now, by day, at which it is night for some of them.</summary>
    public DateTimeOffset NextNight(char zone, DateTimeOffset now)
        => ReaderZones.Zones(zone, campaign.Value.TimeZone).Min(name =>
        {
            var there = TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, TimeZoneInfo.FindSystemTimeZoneById(name)).DateTime);
            // The difference of two times of day goes round the clock.
            return now + (options.Value.QuietFrom - there);
        });

    /// <summary>Whether between these instants it was day for them for longer than this, minute by minute.</summary>
    public bool WasDayFor(char zone, DateTimeOffset from, DateTimeOffset until, TimeSpan longer)
    {
        var day = TimeSpan.Zero;
        for (var at = from; at < until && day <= longer;)
        {
            if (!IsDay(zone, at))
            {
                at = NextDay(zone, at);
                continue;
            }

            (at, day) = (at + Minute, day + Minute);
        }

        return day > longer;
    }

    private bool IsDay(DateTimeOffset local)
    {
        var (time, from, until) = (TimeOnly.FromDateTime(local.DateTime), options.Value.QuietFrom, options.Value.QuietUntil);
        return from > until ? time >= until && time < from : time >= until || time < from;
    }
}
