using Outreach.Content;
using Outreach.Flows.Definitions;
using Outreach.Flows.Engine;
using Outreach.Messaging.Sms;
using Outreach.People;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Flows;

/// <summary>Writes every number that is ever offered by SMS, from every state, and reads every message as the phone that pays for it.</summary>
public sealed class SmsScreensTests
{
    private static readonly string[] Anywhere = ["меню", "жардам", "помощь", "тил", "артка", "кандайдыр бир сөз", "назад"];

    [Theory]
    [InlineData(null)]
    [InlineData(Language.Ky)]
    [InlineData(Language.Ru)]
    public void Every_message_fits_its_flows_segments_and_leads_on_by_its_numbers(Language? language)
    {
        var first = (PureTalk.New(language) with { Sms = true }).Writes("салам");
        var seen = new HashSet<string>(StringComparer.Ordinal) { Key(first) };
        var next = new Queue<PureTalk>([first]);
        while (next.TryDequeue(out var talk))
        {
            CheckStop(talk);
            CheckLost(talk);
            foreach (var words in Enumerable.Range(1, talk.Screen.Options.Count).Select(number => $"{number}").Concat(Anywhere))
            {
                var after = talk.Writes(words);
                Check(talk, words, after);
                if (after.Last!.Screen is not null && seen.Add(Key(after)))
                    next.Enqueue(after.State.Session.Resting ? after.Writes("старт") : after);
            }
        }

        seen.Count.ShouldBeGreaterThan(150);
        TestContext.Current.TestOutputHelper?.WriteLine($"{seen.Count} states");
    }

    [Fact]
    public void The_first_answer_is_one_segment_and_asks_the_language()
        => NumberedText.Of((PureTalk.New() with { Sms = true }).Writes("СТАРТ").Screen).ShouldSatisfyAllConditions(
            text => SmsSegments.Count(text).Segments.ShouldBe(1),
            text => text.ShouldContain("1 Кыргызча"),
            text => text.ShouldContain("2 Русский"));

    [Theory]
    [InlineData("бир", "1")]
    [InlineData("эки", "2")]
    [InlineData("один", "1")]
    [InlineData("Sabaktar", "1")]
    [InlineData("uroki", "1")]
    [InlineData("УРОКИ!", "1")]
    public void A_menu_takes_numbers_in_words_labels_and_sloppy_spelling(string words, string number)
    {
        var menu = (PureTalk.New(Language.Ru) with { Sms = true }).Writes("меню");
        menu.Writes(words).At.ShouldBe(menu.Writes(number).At);
        menu.Writes(words).At.ShouldNotBe(menu.At);
    }

    [Fact]
    public void A_late_answer_is_matched_against_the_last_menu_that_was_sent()
    {
        var menu = (PureTalk.New(Language.Ru) with { Sms = true }).Writes("меню");
        menu.After(TimeSpan.FromDays(3)).Writes("2").At.ShouldBe("help/where");
    }

    [Fact]
    public void A_long_screen_goes_on_by_one_key_and_back_page_by_page()
    {
        var long_ = (PureTalk.New(Language.Ru, Longer()) with { Sms = true }).Writes("меню").Writes("6");
        var pages = new List<string> { long_.Screen.Text };
        while (long_.State.Session.Offers is [{ Id: Offer.More }])
        {
            long_ = long_.Writes("1");
            pages.Add(long_.Screen.Text);
        }

        pages.Count.ShouldBeGreaterThan(2);
        long_.Writes("назад").Writes("назад").Screen.Text.ShouldBe(pages[^3]);
        long_.Writes("абракадабра").Screen.Text.ShouldBe("Не понимаю. Напишите цифру из списка: 1, 2, 3…");
    }

    [Fact]
    public void A_lesson_says_beforehand_how_many_messages_it_is_and_keeps_its_word()
    {
        var talk = (PureTalk.New(Language.Ru) with { Sms = true }).Writes("меню").Writes("1").Writes("1");
        var said = int.Parse(talk.Screen.Options[0].Label.Split(' ')[^2], System.Globalization.CultureInfo.InvariantCulture);
        talk = talk.Writes("1");
        var messages = 0;
        for (; talk.At!.StartsWith("lesson-offer", StringComparison.Ordinal); talk = talk.Writes("1"))
            messages++;
        messages.ShouldBe(said);
    }

    // Whoever is not understood twice may be in trouble: the numbers themselves stand there, without another step.
    private static void CheckLost(PureTalk talk)
    {
        if (talk.State.Session.Resting || talk.Writes("ыыы эээ ффф").State.Session.Lost == 0)
            return;
        var text = NumberedText.Of(talk.Writes("ыыы эээ ффф").Writes("ыыы эээ ффф").Screen);
        text.ShouldContain("112", Case.Sensitive, $"{talk.At}\n{text}");
        text.ShouldContain("+996999312002", Case.Sensitive, $"{talk.At}\n{text}");
    }

    private static Playbook Longer()
    {
        var about = PureTalk.Shipped.Flows["about"];
        var text = string.Join(' ', Enumerable.Repeat("Ещё одно предложение для примера.", 12));
        var longer = about with { Steps = [about.Steps[0] with { Say = new Words(text, text) }, .. about.Steps.Skip(1)] };
        return PureTalk.Shipped with { Flows = new Dictionary<string, Flow>(PureTalk.Shipped.Flows) { ["about"] = longer } };
    }

    private static void Check(PureTalk from, string words, PureTalk after)
    {
        var where = $"{from.At} > {words} -> {after.At}";
        var screen = after.Last!.Screen.ShouldNotBeNull(where);
        var text = NumberedText.Of(screen);
        var flow = after.State.Session.At is { } at ? PureTalk.Shipped.Flows[at.Flow] : null;
        // While she has not chosen, both languages stand there: what is urgent takes twice as much.
        SmsSegments.Count(text).Segments.ShouldBeLessThanOrEqualTo(flow?.Segments ?? 2, $"{where}\n{text}");
        SmsText.Plain(text).ShouldBe(text, where);
        text.ShouldNotContain("{", Case.Sensitive, where);
        LockedScreen.Tells(text).ShouldBeNull($"{where}\n{text}");
        if (!after.State.Session.Resting)
            (text.Contains("ЖАРДАМ", StringComparison.Ordinal) || text.Contains("ПОМОЩЬ", StringComparison.Ordinal) || text.Contains("SOS", StringComparison.Ordinal)).ShouldBeTrue(where);
    }

    // From every state: one confirmation of one message, then silence whatever she writes, until her own START; help is answered.
    private static void CheckStop(PureTalk talk)
    {
        foreach (var word in new[] { "СТОП", "токтот", "STOP" })
        {
            var stopped = talk.Writes(word);
            (stopped.State.Standing, stopped.Last!.EvenIfStopped).ShouldBe((ContactStatus.Stopped, true), $"{talk.At} > {word}");
            SmsSegments.Count(NumberedText.Of(stopped.Screen)).Segments.ShouldBeLessThanOrEqualTo(2);
            foreach (var words in new[] { "1", "0", "меню", "да", "СТОП", "рахмат" })
                stopped.Writes(words).Last!.Screen.ShouldBeNull($"{talk.At} > {word} > {words}");
            stopped.Writes("помощь").Last!.Screen.ShouldNotBeNull();
            stopped.Writes("помощь").State.Standing.ShouldBe(ContactStatus.Stopped);
            stopped.Writes("СТАРТ").State.Standing.ShouldBe(ContactStatus.Open);
        }
    }

    private static string Key(PureTalk talk)
    {
        var session = talk.State.Session;
        return string.Join('|', talk.At, session.Page, session.ListPage, session.Told, session.Origin?.Flow, session.Trail.Count > 0, talk.State.Standing, talk.State.Profile.Language, session.Offers.Count, session.Finished.Count > 0);
    }
}
