using Outreach.Campaigns;
using Outreach.Content;
using Outreach.Events.Desk;
using Outreach.Events.Sheets;
using Outreach.People;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Events;

/// <summary>What a sheet must be to be handed in, and how it goes from state to state.</summary>
public sealed class SheetRulesTests
{
    private static readonly DateOnly Today = new(2026, 11, 29);
    private static readonly PersonId Writer = new(1);
    private static readonly PersonId Second = new(2);
    private static readonly DateTimeOffset Now = new(2026, 11, 29, 6, 0, 0, TimeSpan.Zero);

    private static Regions Regions => PureTalk.Shipped.Regions;

    public static EventFacts Good => new()
    {
        Day = Today,
        Raion = "kochkor",
        Place = "Мектеп №3",
        Type = EventType.RoundTable,
        Organiser = "Ак-Жол",
        Heads = 65,
        Method = CountMethod.Register,
        Languages = ["ky"],
    };

    [Fact]
    public void What_is_whole_can_be_handed_in_and_what_is_not_counted_need_not_be()
    {
        Wrong(Good).ShouldBeEmpty();
        Wrong(Good with { Women = 40, Men = 25, Youth = 65 }).ShouldBeEmpty();
        Wrong(new EventFacts()).Count.ShouldBe(8);
    }

    [Fact]
    public void Each_slip_has_its_own_word()
    {
        Wrong(Good with { Day = Today.AddDays(1) }).ShouldBe(["event_future"]);
        Wrong(Good with { Day = new DateOnly(2016, 12, 31) }).ShouldBe(["event_long_ago"]);
        Wrong(Good with { Heads = 0 }).ShouldBe(["event_heads_wrong"]);
        Wrong(Good with { Heads = 100_000 }).ShouldBe(["event_heads_wrong"]);
        Wrong(Good with { Heads = 99_999 }).ShouldBeEmpty();
        Wrong(Good with { Women = 40, Men = 26 }).ShouldBe(["event_sexes_many"]);
        Wrong(Good with { Women = int.MaxValue, Men = int.MaxValue }).ShouldBe(["event_sexes_many"]);
        Wrong(Good with { Youth = 66 }).ShouldBe(["event_youth_many"]);
        Wrong(Good with { Raion = "atlantis" }).ShouldBe(["event_no_raion"]);
        Wrong(Good with { Raion = "abroad" }).ShouldBe(["event_no_raion"]);
        Wrong(Good with { Raion = "naryn" }).ShouldBe(["event_no_raion"]);
        Wrong(Good with { Raion = "osh-city" }).ShouldBeEmpty();
        Wrong(Good with { Place = new string('a', 121) }).ShouldBe(["event_long"]);
    }

    [Fact]
    public void Two_sheets_are_about_one_event_when_day_raion_type_and_organiser_are_the_same()
    {
        var other = new EventSheet { Id = 7, Code = "E00007", CreatedAt = Now, Facts = Good with { Organiser = "«ак жол» " }, State = SheetState.Submitted };
        SheetRules.Twin(8, Good, [other]).ShouldBe(other);
        SheetRules.Twin(7, Good, [other]).ShouldBeNull();
        SheetRules.Twin(8, Good, [other with { State = SheetState.Rejected }]).ShouldBeNull();
        SheetRules.Twin(8, Good, [other with { State = SheetState.Draft }]).ShouldBeNull();
        SheetRules.Twin(8, Good with { Type = EventType.Other }, [other]).ShouldBeNull();
    }

    [Fact]
    public void Late_sheets_are_taken_for_two_weeks_after_the_campaign()
    {
        var campaign = new CampaignOptions { Start = new DateOnly(2026, 7, 31), End = new DateOnly(2026, 11, 21) };
        var day = new DateOnly(2026, 11, 20);
        SheetRules.IsFrozen(day, campaign, new DateOnly(2026, 12, 4)).ShouldBeFalse();
        SheetRules.IsFrozen(day, campaign, new DateOnly(2026, 12, 5)).ShouldBeTrue();
        SheetRules.IsFrozen(new DateOnly(2026, 11, 21), campaign, new DateOnly(2026, 12, 5)).ShouldBeFalse();
        SheetRules.IsFrozen(day, new CampaignOptions(), new DateOnly(2030, 1, 1)).ShouldBeFalse();
    }

    [Fact]
    public void Nobody_approves_what_she_wrote_and_a_correction_leaves_what_counted_to_be_seen()
    {
        var sheet = new EventSheet { Id = 7, Code = "E00007", CreatedAt = Now, Author = Writer, Writer = Writer, Facts = Good };
        var waits = sheet.Submitted().ShouldNotBeNull();
        waits.ApprovedBy(Writer, Now).ShouldBeNull();
        waits.Edited(Good, null).ShouldBeNull();
        var approved = waits.ApprovedBy(Second, Now).ShouldNotBeNull();
        approved.Submitted().ShouldBeNull();
        var correction = approved.CorrectedBy(Second).ShouldNotBeNull().Edited(Good with { Heads = 50 }, null)!.Submitted()!;
        correction.ApprovedBy(Second, Now).ShouldBeNull("she wrote the correction");
        correction.Before(Now.AddDays(9))!.Facts.Heads.ShouldBe(65, "until it is approved, what was approved counts");
        correction.RejectedWith("жок")!.ShouldSatisfyAllConditions(
            back => back.State.ShouldBe(SheetState.Approved), back => back.Facts.Heads.ShouldBe(65));
        var corrected = correction.ApprovedBy(Writer, Now.AddDays(2)).ShouldNotBeNull();
        corrected.Earlier.ShouldHaveSingleItem().Facts.Heads.ShouldBe(65);
        corrected.Before(Now.AddDays(2))!.Facts.Heads.ShouldBe(65);
        corrected.Before(Now.AddDays(3))!.Facts.Heads.ShouldBe(50);
        corrected.Earlier[0].Facts.Differences(corrected.Facts).ShouldBe([SheetStep.Heads]);
    }

    [Theory]
    [InlineData("28.11", "2026-11-28")]
    [InlineData("28.11.2026", "2026-11-28")]
    [InlineData("2026-11-28", "2026-11-28")]
    [InlineData("28/11/26", "2026-11-28")]
    [InlineData("5.12", "2026-12-05")]
    [InlineData("31.7", "2026-07-31")]
    [InlineData("31.11", null)]
    [InlineData("кечээ", "2026-11-28")]
    [InlineData("позавчера", "2026-11-27")]
    [InlineData("28 ноября", "2026-11-28")]
    [InlineData("28-ноябрь", "2026-11-28")]
    [InlineData("28 ноября 2026 г.", "2026-11-28")]
    [InlineData("в пятницу", "2026-11-27")]
    [InlineData("өткөн жума күнү", "2026-11-27")]
    [InlineData("5 декабря", "2026-12-05")]
    [InlineData("31 ноября", null)]
    [InlineData("давно", null)]
    public void A_day_is_read_as_people_write_it(string words, string? day)
        => WrittenAnswers.Day(words, Today).ShouldBe(day is null ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("65", 65)]
    [InlineData(" 1 200 ", 1200)]
    [InlineData("1\u00a0200", 1200)]
    [InlineData("45 киши", 45)]
    [InlineData("45 адам катышты", 45)]
    [InlineData("65 чел.", 65)]
    [InlineData("65чел", 65)]
    [InlineData("1 200 человек было", 1200)]
    [InlineData("300 листовок", 300)]
    [InlineData("120 даана", 120)]
    [InlineData("0", 0)]
    [InlineData("около 65", null)]
    [InlineData("40-50", null)]
    [InlineData("65+", null)]
    [InlineData("45 из 60", null)]
    [InlineData("2 тысячи", null)]
    [InlineData("2 миң киши", null)]
    [InlineData("1 20", null)]
    [InlineData("12 0 человек", null)]
    [InlineData("65 чел 30", null)]
    [InlineData("99999999999", null)]
    [InlineData("люди", null)]
    [InlineData("", null)]
    public void A_number_may_say_what_it_counts_and_nothing_that_is_about(string words, int? number)
        => WrittenAnswers.Number(words).ShouldBe(number);

    [Fact]
    public void In_January_a_day_of_December_is_the_last_one()
        => WrittenAnswers.Day("28.12", new DateOnly(2027, 1, 3)).ShouldBe(new DateOnly(2026, 12, 28));

    [Theory]
    [InlineData("E01234", "E01234")]
    [InlineData(" е01234 ", "E01234")]
    [InlineData("E1234", null)]
    [InlineData("01234", null)]
    [InlineData("E012345", null)]
    public void A_code_is_read_in_either_alphabet(string words, string? code) => EventCode.Read(words).ShouldBe(code);

    private static List<string> Wrong(EventFacts facts) => [.. SheetRules.Wrong(facts, Today, Regions).Select(one => one.Why.Key)];

    [Theory]
    [InlineData("40 25", 40, 25)]
    [InlineData("40 женщин, 25 мужчин", 40, 25)]
    [InlineData("мужчин 25, женщин 40", 40, 25)]
    [InlineData("25 м 40 ж", 40, 25)]
    [InlineData("ж 40 м 25", 40, 25)]
    [InlineData("25 эркек, 40 аял", 40, 25)]
    [InlineData("эркектер 25, аялдар 40", 40, 25)]
    [InlineData("25 мужчин и 40", 40, 25)]
    public void Women_and_men_are_who_they_are_said_to_be(string words, int women, int men)
        => WrittenAnswers.Sexes(words).ShouldBe((women, men));
}
