using Microsoft.Extensions.Options;
using Outreach.Broadcasts;
using Outreach.Broadcasts.Readers;
using Outreach.Campaigns;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Broadcasts;

public sealed class QuietHoursTests
{
    private static readonly QuietHours Hours = new(Options.Create(new BroadcastOptions()), Options.Create(new CampaignOptions()));

    [Theory]
    [InlineData('a', 2, 59, false)]
    [InlineData('a', 3, 0, true)]
    [InlineData('a', 14, 59, true)]
    [InlineData('a', 15, 0, false)]
    [InlineData('b', 3, 0, false)]
    [InlineData('b', 6, 0, true)]
    [InlineData('b', 15, 0, false)]
    [InlineData('C', 6, 0, true)]
    [InlineData('C', 17, 59, true)]
    [InlineData('C', 18, 0, false)]
    [InlineData('G', 0, 0, true)]
    [InlineData('G', 12, 0, false)]
    public void It_is_day_by_the_readers_own_clock(char zone, int hour, int minute, bool day)
        => Hours.IsDay(zone, new DateTimeOffset(2026, 11, 24, hour, minute, 0, TimeSpan.Zero)).ShouldBe(day);

    [Fact]
    public void From_any_minute_on_the_next_day_is_day_and_nothing_before_it_is()
    {
        foreach (var zone in ReaderZones.All)
        {
            for (var minute = 0; minute < 2 * 24 * 60; minute += 7)
            {
                // Over the night in which Berlin turns its clocks.
                var now = new DateTimeOffset(2026, 10, 24, 0, 0, 0, TimeSpan.Zero).AddMinutes(minute);
                var next = Hours.NextDay(zone, now);
                Hours.IsDay(zone, next).ShouldBeTrue();
                for (var before = now; before < next; before += TimeSpan.FromMinutes(5))
                    Hours.IsDay(zone, before).ShouldBeFalse($"{zone} {before:O}");
            }
        }
    }
}
