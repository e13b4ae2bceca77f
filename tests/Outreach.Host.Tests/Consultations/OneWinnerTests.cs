using Outreach.Loopback.Running;
using Shouldly;
using Xunit;

namespace Outreach.Host.Tests.Consultations;

/// <summary>P7: of many who press one time at once, one gets it, and all others get other times.</summary>
public sealed class OneWinnerTests
{
    private const int People = 200;

    [Fact]
    public async Task Of_200_who_press_the_same_time_at_once_one_gets_it_and_199_see_others_and_go_on()
    {
        await using var site = await Site.WithTelegram();
        await Firm.Hires(site, lawyers: 1);
        var run = await site.StartReady();
        var chats = Enumerable.Range(1, People).Select(number => site.Api.Chat(50_000 + number)).ToList();
        foreach (var word in new[] { "/start", "русский", "1", "3", "2", "2", "1", "2" })
        {
            chats.ForEach(chat => chat.Say(word));
            await run.Rest(site.Api.LastUpdateId);
        }

        var time = chats[0].Last!.Buttons.First().Label;
        chats.ShouldAllBe(chat => chat.Last!.Text.Contains("в какое время?", StringComparison.Ordinal) && chat.Last.Buttons.First().Label == time);

        chats.ForEach(chat => chat.Press(time));
        await run.Rest(site.Api.LastUpdateId);

        var winner = chats.Where(chat => chat.Last!.Text.Contains("Верно?", StringComparison.Ordinal)).ShouldHaveSingleItem();
        var others = chats.Where(chat => chat != winner).ToList();
        others.Count.ShouldBe(People - 1);
        foreach (var chat in others)
        {
            chat.Last!.Text.ShouldMatch("только что заняли");
            chat.Last.Buttons.ShouldNotContain(button => button.Label == time);
            chat.Last.Buttons.Count(button => button.Label.Contains(':', StringComparison.Ordinal)).ShouldBeGreaterThan(3, "other times");
        }

        // The winner confirms; another one takes another time; and nobody gets the first one any more.
        winner.Say("0555 123456");
        others[0].Press(others[0].Last!.Buttons.First().Label);
        await run.Rest(site.Api.LastUpdateId);
        others[0].Say("0555 123457");
        await run.Rest(site.Api.LastUpdateId);
        winner.Last!.Text.ShouldContain("вы записаны");
        others[0].Last!.Text.ShouldContain("вы записаны");

        var bookings = await Firm.Calendar(site);
        bookings.Count.ShouldBe(2);
        bookings.Select(booking => (booking.Lawyer, booking.Time)).ShouldBeUnique();
        (await site.Type("ledger")).Process.ExitCode.ShouldBe(0);
        (await site.Type("dead-letters", "list")).Out.ShouldNotContain("person");
        (await run.Stop()).ShouldBe(0);
        run.ToString().ShouldNotContain("Exception");
    }
}
