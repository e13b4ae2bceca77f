using Microsoft.Extensions.Options;

namespace Outreach.Campaigns;

/// <summary>The campaign's day and period, by its own zone.</summary>
public sealed class CampaignClock(IOptions<CampaignOptions> options, TimeProvider time)
{
    private readonly TimeZoneInfo _zone = TimeZoneInfo.FindSystemTimeZoneById(options.Value.TimeZone);

    /// <summary>Now, in UTC.</summary>
    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>The day it is in the campaign's zone.</summary>
    public DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(Now, _zone).DateTime);

    /// <summary>The instant at which a day begins in the campaign's zone.</summary>
    public DateTimeOffset StartOf(DateOnly day)
    {
        var local = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(local, _zone.GetUtcOffset(local)).ToUniversalTime();
    }

    /// <summary>
    /// The instant of what a clock in the campaign's zone shows. A time that the clock leaps over is the one an hour later.
    /// </summary>
    public DateTimeOffset At(DateTime shown)
    {
        var local = DateTime.SpecifyKind(_zone.IsInvalidTime(shown) ? shown.AddHours(1) : shown, DateTimeKind.Unspecified);
        return new DateTimeOffset(local, _zone.GetUtcOffset(local)).ToUniversalTime();
    }

    /// <summary>An instant as it reads on the campaign's clock.</summary>
    public DateTimeOffset Local(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, _zone);
}
