using Outreach.Content;
using Outreach.Flows.Definitions;
using Outreach.Flows.Engine;
using Outreach.Messaging.Sms;
using Outreach.People;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Content;

/// <summary>A country is a place of hotlines.yaml, and nothing else knows it.</summary>
public sealed class CountryTests
{
    private const string Italy = """
          it:
            name: { ky: Италия, ru: Италия }
            flag: 🇮🇹
            also: ["итали*", рим, риме, "милан*"]
            clock: Europe/Rome
            phrase:
              words: "Aiutatemi, per favore. Sono in pericolo. Vengo dal Kirghizistan."
              sound: "аютатеми, пер фаворе, соно ин периколо, венго дал Киргизистан"
            emergency: [it-112, kg-mfa-consular]
            lines: [it-112, kg-mfa-consular]
          elsewhere:

        """;

    private const string Line = """
        lines:
          - id: it-112
            name: { ky: Чукул жардам, ru: Экстренная помощь, sms: { ky: Италияда, ru: В Италии } }
            numbers: [{ show: "112", inside: it }]
            hours: unknown
            sources: [polanddaily-112]
            checked:

        """;

    [Theory]
    [InlineData(Language.Ky, false)]
    [InlineData(Language.Ru, false)]
    [InlineData(Language.Ky, true)]
    [InlineData(Language.Ru, true)]
    public void Adding_a_country_changes_one_file(Language language, bool sms)
    {
        using var copy = new ContentCopy();
        copy.Replace("hotlines.yaml", "  elsewhere:\n", Italy);
        copy.Replace("hotlines.yaml", "lines:\n\n", Line);
        var reading = ShippedContent.Read(copy.Path, new DateOnly(2026, 11, 29));
        reading.Problems.ShouldBeEmpty();
        var talk = PureTalk.New(language, reading.Playbook) with { Sms = sms };

        foreach (var word in new[] { "/help", "/sos" })
        {
            var asked = talk.Writes("меню").Writes(word);
            var second = asked.Writes("8");
            second.Screen.Options.Select(option => SmsText.Plain(option.Label).Trim()).ShouldContain("Италия");
            var number = second.Screen.Options.ToList().FindIndex(option => option.Label.Contains("Италия", StringComparison.Ordinal)) + 1;
            foreach (var there in new[] { second.Writes($"{number}"), asked.Writes("Италиядамын"), asked.Writes("я в Риме"), second.Writes("Италия") })
            {
                there.State.Session.Country.ShouldBe("it");
                there.At.ShouldBe(word == "/help" ? "help/numbers" : "urgent/emergency");
                there.Screen.Text.ShouldContain("112");
                there.Screen.Text.ShouldContain(sms ? "+996999312002" : "+996 999 312 002");
                if (sms)
                    SmsSegments.Count(NumberedText.Of(there.Screen)).Segments.ShouldBeLessThanOrEqualTo(4);
            }
        }
    }

    [Theory]
    [InlineData("Туркия", "tr")]
    [InlineData("түркия", "tr")]
    [InlineData("дубайдамын", "ae")]
    [InlineData("Дубай", "ae")]
    [InlineData("Корея", "kr")]
    [InlineData("кореядамын", "kr")]
    [InlineData("Сеул", "kr")]
    [InlineData("карея", "kr")]
    [InlineData("Англия", "uk")]
    [InlineData("Лондондо", "uk")]
    [InlineData("Германия", "de")]
    [InlineData("герамния", "de")]
    [InlineData("Польша", "pl")]
    [InlineData("Варшавада", "pl")]
    [InlineData("США", "us")]
    [InlineData("Америкадамын", "us")]
    [InlineData("чикаго", "us")]
    [InlineData("мексика", "mx")]
    [InlineData("Мекке", "sa")]
    [InlineData("Саудовская Аравия", "sa")]
    [InlineData("сауд арабия", "sa")]
    [InlineData("тайланд", "th")]
    [InlineData("Бангкок", "th")]
    [InlineData("Кыргызстан", "kg")]
    [InlineData("Орусия", "ru")]
    [InlineData("Италия", "elsewhere")]
    [InlineData("Өзбекстан", "elsewhere")]
    public void A_country_is_understood_as_people_write_it(string words, string country)
    {
        foreach (var asked in new[] { PureTalk.New(Language.Ky).Writes("/help"), (PureTalk.New(Language.Ru) with { Sms = true }).Writes("SOS") })
            asked.Writes(words).State.Session.Country.ShouldBe(country, words);
    }

    [Fact]
    public void A_long_list_goes_on_and_back_page_by_page_and_offers_each_country_once()
    {
        var first = PureTalk.New(Language.Ru).Writes("/sos");
        var second = first.Presses("8");
        first.Screen.Options.Count.ShouldBe(8);
        first.Screen.Options.SkipLast(1).Concat(second.Screen.Options).Select(option => option.Label)
            .ShouldBe(PureTalk.Shipped.Help.Places.Values.Select(place => place.Label.Ru));
        second.Presses("back").Screen.Options.ShouldBe(first.Screen.Options);
        second.Writes("абракадабра").Screen.Options.ShouldBe(second.Screen.Options, "she stays on the page where she is");
    }

    [Theory]
    [InlineData("help", "numbers-ru", "help/where")]
    [InlineData("urgent", "emergency-ae", "urgent/now")]
    public void Who_stood_at_a_country_of_the_old_flows_is_asked_again_with_the_numbers_before_her(string flow, string step, string now)
    {
        var talk = PureTalk.New(Language.Ru).Writes("/menu");
        var old = talk with { State = talk.State with { Session = talk.State.Session with { At = new Place(flow, step), Trail = [new Place(flow, flow == "help" ? "where" : "now")] } } };
        var after = old.Presses("1");
        after.At.ShouldBe(now);
        after.Screen.Text.ShouldStartWith(PureTalk.Shipped.Texts.In("moved", Language.Ru));
    }

    [Fact]
    public void What_she_chose_stays_when_she_comes_home_and_where_it_is_gone_the_numbers_for_everywhere_stand()
    {
        var there = PureTalk.New(Language.Ru).Writes("/help").Writes("Корея");
        there.Writes("/menu").State.Session.Country.ShouldBe("kr");
        var gone = there.State with { Session = there.State.Session with { Form = new Dictionary<string, string> { [FormFields.Country] = "xx" } } };
        (there with { State = gone }).Writes("абракадабра").Screen.Text.ShouldContain("Другая страна");
    }

    [Fact]
    public void Only_who_is_at_home_is_offered_places_near_her_and_only_who_is_abroad_a_foreign_sentence()
    {
        var asked = PureTalk.New(Language.Ru).Writes("/help");
        asked.Writes("Кыргызстан").State.Session.Offers.Select(offer => offer.Id).ShouldBe(["danger", "region", "other", "sources", "return", "write"]);
        asked.Writes("Корея").State.Session.Offers.Select(offer => offer.Id).ShouldBe(["danger", "other", "sources", "return", "phrase", "write"]);
        asked.Writes("Корея").Presses("5").Screen.Text.ShouldContain("도와주세요");
    }

    [Theory]
    [InlineData("2026-11-27T04:00:00Z", "kg", "сейчас открыто, до 18:00")]
    [InlineData("2026-11-27T01:00:00Z", "kg", "сейчас закрыто, откроется: 9:00")]
    [InlineData("2026-11-27T13:00:00Z", "kg", "сейчас закрыто, откроется: пн 9:00")]
    [InlineData("2026-11-28T05:00:00Z", "kg", "сегодня закрыто, откроется: пн 9:00")]
    [InlineData("2026-11-27T01:00:00Z", "kr", "сейчас закрыто, откроется: 9:00 (по вашим часам 12:00)")]
    [InlineData("2026-11-27T01:00:00Z", "us", "сейчас закрыто, откроется: 9:00 (по тамошним часам)")]
    [InlineData("2026-11-26T21:00:00Z", "tr", "сейчас закрыто, откроется: 9:00 (по вашим часам 6:00)")]
    public void An_office_says_whether_it_is_open_now_and_when_it_opens_on_her_clock(string now, string country, string said)
    {
        var book = PureTalk.Shipped;
        var clock = new HelpClock(DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture), book.Help.Places[country].Clock);
        var office = book.Help.Find("kg-minjust")!;
        HelpText.Lines([office], book.Texts, book.Help, Language.Ru, new DateOnly(2026, 11, 27), sms: false, clock).ShouldContain($"; {said})");
        HelpText.Lines([office], book.Texts, book.Help, Language.Ru, new DateOnly(2026, 11, 27), sms: true, clock)
            .Contains("(закрыто)", StringComparison.Ordinal).ShouldBe(said.Contains("закрыто", StringComparison.Ordinal));
    }

    [Fact]
    public void Each_country_is_complete_and_its_first_number_is_one_that_somebody_in_danger_can_dial_there()
    {
        foreach (var place in PureTalk.Shipped.Help.Places.Values)
        {
            place.Emergency[0].Numbers[0].Inside.ShouldBe(place.Id);
            place.Emergency.Count.ShouldBeGreaterThan(1, place.Id);
            place.Lines.ShouldContain(line => line.Id == "kg-mfa-consular", place.Id);
            (place.Phrase is null).ShouldBe(place.Id is HelpPlace.Home or HelpPlace.Elsewhere, place.Id);
        }
    }

    [Theory]
    [InlineData("2025", "2026-11-29", false)]
    [InlineData("2025-10", "2026-11-29", true)]
    [InlineData("2025-11", "2026-11-29", false)]
    [InlineData("2026-03-02", "2026-11-29", false)]
    [InlineData("n.d.", "2026-11-29", true)]
    public void A_source_is_old_after_a_year_or_where_it_shows_no_day(string date, string today, bool old)
        => new Source("x", "x", "x", date, null).IsOld(DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(old);
}
