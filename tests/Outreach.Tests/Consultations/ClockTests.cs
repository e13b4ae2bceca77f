using Microsoft.Extensions.Options;
using NodaTime;
using NodaTime.TimeZones;
using Outreach.Campaigns;
using Outreach.Consultations.Scheduling;
using Outreach.Content.Clocks;
using Outreach.People;
using Outreach.Privacy;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Consultations;

/// <summary>Clocks: where the person is, where the lawyer is, and when their rules change.</summary>
public sealed class ClockTests
{
    private static readonly SlotWish Any = new(null, Language.Ru, ConsultationMode.Phone);

    [Theory]
    [InlineData("Europe/Moscow", "2026-11-27T08:30Z", "14:30 Бишкек (11:30 Москва)")]
    [InlineData("Europe/Istanbul", "2026-11-27T08:30Z", "14:30 Бишкек (11:30 Стамбул)")]
    [InlineData("Asia/Dubai", "2026-11-27T08:30Z", "14:30 Бишкек (12:30 Дубай)")]
    [InlineData("Asia/Seoul", "2026-11-27T08:30Z", "14:30 Бишкек (17:30 Сеул)")]
    [InlineData("Asia/Seoul", "2026-11-27T15:30Z", "21:30 Бишкек (00:30 Сеул, 28.11)")]
    [InlineData("Europe/Berlin", "2027-03-26T08:30Z", "14:30 Бишкек (09:30 Берлин)")]
    [InlineData("Europe/Berlin", "2027-03-29T08:30Z", "14:30 Бишкек (10:30 Берлин)")]
    [InlineData("Asia/Bishkek", "2026-11-27T08:30Z", "14:30 Бишкек")]
    [InlineData(null, "2026-11-27T08:30Z", "14:30 Бишкек")]
    [InlineData("Mars/Base", "2026-11-27T08:30Z", "14:30 Бишкек")]
    public void A_time_names_its_clock_and_beside_it_the_one_where_the_person_is(string? zone, string at, string expected)
        => Clock().Time(DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture), zone, PureTalk.Shipped.Texts).Ru.ShouldBe(expected);

    [Fact]
    public void A_day_is_the_campaigns_in_both_languages_and_in_figures_by_sms()
    {
        var when = Clock().Moment(new DateTimeOffset(2026, 11, 27, 18, 30, 0, TimeSpan.Zero), "Europe/Moscow", PureTalk.Shipped.Texts);
        when.Ru.ShouldBe("сб, 28 ноября, 00:30 Бишкек (21:30 Москва, 27.11)");
        when.Ky.ShouldBe("ишм, 28-ноябрь, 00:30 Бишкек (21:30 Москва, 27.11)");
        when.Sms!.Ru.ShouldBe("28.11 сб 00:30 Бишкек (21:30 Москва, 27.11)");
    }

    [Fact]
    public void A_lawyer_in_Berlin_begins_at_nine_on_her_clock_before_and_after_it_is_put_forward()
    {
        var calendar = Calendar.Empty.After(new ConsultationChange.LawyerSaved(Card("Europe/Berlin"))).ShouldNotBeNull();
        var now = new DateTimeOffset(2027, 3, 25, 0, 0, 0, TimeSpan.Zero);
        var first = calendar.Free(Any, now, now.AddDays(6), now, null).Where(slot => slot.Start.Minute == 0).GroupBy(slot => slot.Start.Date).Select(day => day.First().Start.ToString("dd HH:mm", System.Globalization.CultureInfo.InvariantCulture));
        first.ShouldBe(["25 08:00", "26 08:00", "27 08:00", "28 07:00", "29 07:00", "30 07:00"]);
    }

    [Fact]
    public void When_a_zones_rules_change_a_booking_keeps_its_instant_and_still_blocks_it_while_free_times_follow_the_new_rule()
    {
        var now = new DateTimeOffset(2026, 12, 30, 6, 0, 0, TimeSpan.Zero);
        var before = Calendar.Empty.After(new ConsultationChange.LawyerSaved(Card("Asia/Bishkek"))).ShouldNotBeNull();
        // Tuesday 5 January, 9:40 by the old rules.
        var start = new DateTimeOffset(2027, 1, 5, 3, 40, 0, TimeSpan.Zero);
        before = before.After(new ConsultationChange.Booked(Bookings.Any with { Start = start, ChangedAt = now })).ShouldNotBeNull();

        // From the new year on Bishkek's clocks show an hour less.
        var zones = new NewYearZones();
        var after = (Calendar.Empty with { Zones = zones }).Loaded(before.Lawyers.Values, before.Bookings.Values, [], [], []);
        after.Bookings[Bookings.Any.Id].Start.ShouldBe(start);
        Clock(zones).Time(start, null, PureTalk.Shipped.Texts).Ru.ShouldBe("08:40 Бишкек");
        var day = new DateTimeOffset(2027, 1, 5, 0, 0, 0, TimeSpan.Zero);
        var free = after.Free(Any, day, day.AddDays(1), now, null).Select(slot => slot.Start.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture)).ToList();
        free.ShouldBe(["04:40", "05:20", "06:00"], "9:00 is now 4:00 in UTC, where the old booking ends at 4:10 and its break at 4:20");
        after.After(new ConsultationChange.Held(new SlotHold(new PersonId(9), new Slot(1, start.AddMinutes(20)), 30, now.AddMinutes(5)), now)).ShouldBeNull();
    }

    private static TwoClocks Clock(IDateTimeZoneProvider? zones = null) => new(new OptionsWrapper<CampaignOptions>(new CampaignOptions())) { Zones = zones ?? DateTimeZoneProviders.Tzdb };

    private static Lawyer Card(string zone) => new()
    {
        Id = 1,
        Person = new(1_001),
        Version = 1,
        Name = new Sealed([]),
        Zone = zone,
        Languages = [Language.Ru],
        Ways = [ConsultationMode.Phone],
        Weekly = [.. Enumerable.Range(1, 7).Select(day => new WeeklyHours((IsoDayOfWeek)day, new DayHours(new LocalTime(9, 0), new LocalTime(11, 40))))],
    };

    /// <summary>The world's zones with one law more.</summary>
    private sealed class NewYearZones : IDateTimeZoneProvider
    {
        private static readonly DateTimeZone Bishkek = new MultiTransitionDateTimeZone();

        public System.Collections.ObjectModel.ReadOnlyCollection<string> Ids => DateTimeZoneProviders.Tzdb.Ids;

        public string VersionId => "next";

        public DateTimeZone this[string id] => GetZoneOrNull(id) ?? throw new DateTimeZoneNotFoundException(id);

        public DateTimeZone GetSystemDefault() => DateTimeZone.Utc;

        public DateTimeZone? GetZoneOrNull(string id) => id == "Asia/Bishkek" ? Bishkek : DateTimeZoneProviders.Tzdb.GetZoneOrNull(id);
    }

    private sealed class MultiTransitionDateTimeZone() : DateTimeZone("Asia/Bishkek", isFixed: false, Offset.FromHours(5), Offset.FromHours(6))
    {
        private static readonly Instant Change = Instant.FromUtc(2026, 12, 31, 18, 0);
        private static readonly ZoneInterval Before = new("+06", null, Change, Offset.FromHours(6), Offset.Zero);
        private static readonly ZoneInterval After = new("+05", Change, null, Offset.FromHours(5), Offset.Zero);

        public override ZoneInterval GetZoneInterval(Instant instant) => instant < Change ? Before : After;
    }
}
