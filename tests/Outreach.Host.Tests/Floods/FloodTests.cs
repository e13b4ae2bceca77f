using System.Globalization;
using Outreach.Loopback.Running;
using Shouldly;
using Xunit;

namespace Outreach.Host.Tests.Floods;

/// <summary>The whole program at the pace that is shipped. Seconds of the machine's own slowness are allowed for; without fair turns each takes a minute or more.</summary>
public sealed class FloodTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(15);

    [Fact]
    public async Task By_sms_false_calls_for_help_hold_up_neither_a_true_one_nor_a_lesson()
    {
        await using var site = (await Site.WithTwilio()).AtShippedPace();
        await site.StartReady();
        var flood = new Flooding(site);
        await flood.LearnBySms();

        await flood.Texts("sos", numbers: 60, each: 2);

        (await flood.NewcomerWaitsBySms("спасите")).ShouldBeLessThan(Soon);
        (await flood.LearnerWaitsBySms()).ShouldBeLessThan(Soon);
    }

    [Theory]
    [InlineData("/start")]
    [InlineData("sos")]
    public async Task By_chat_two_thousand_strangers_hold_up_nobody(string words)
    {
        await using var site = (await Site.WithTelegram()).AtShippedPace();
        await site.StartReady();
        var flood = new Flooding(site);
        await flood.Learn();

        flood.Strangers(words, 2_000);

        (await flood.NewcomerWaits("спасите")).ShouldBeLessThan(Soon);
        (await flood.LearnerWaits()).ShouldBeLessThan(Soon);
    }

    [Fact]
    public async Task Hide_waits_for_none_of_her_own_messages_and_nothing_older_comes_after_it()
    {
        await using var site = (await Site.WithTelegram()).AtShippedPace();
        var run = await site.StartReady();

        (await new Flooding(site).Hides(after: 30)).ShouldBeLessThan(Soon);

        await run.Rest(33);
        site.Api.Chats.Single().Messages.Where(message => message.FromBot).ShouldHaveSingleItem("only the harmless line");
        (await run.Ledger()).ShouldBe(new Ledger(33, 33, 0, 0, 0));
    }

    [Fact]
    public async Task Two_hundred_messages_of_one_person_queue_no_answers_and_her_call_for_help_behind_them_is_answered()
    {
        await using var site = (await Site.WithTelegram()).AtShippedPace();
        var run = await site.StartReady();
        var flood = new Flooding(site);
        await flood.Learn();

        await flood.LearnerSays("язык", 200);

        (await flood.LearnerCalls()).ShouldBeLessThan(Soon);
        await run.Rest(208);
        (await run.Ledger()).ShouldBe(new Ledger(208, 208, 0, 0, 0));
        site.Api.Calls("sendMessage").ShouldBeLessThan(30, string.Create(CultureInfo.InvariantCulture, $"{site.Api.Elapsed}"));
    }

    [Fact]
    public async Task A_press_is_answered_at_once_though_the_pace_of_its_chat_is_used_up()
    {
        await using var site = (await Site.WithTelegram()).AtShippedPace();
        site.Settings["Telegram__MessagesPerSecondToOne"] = "0.1";
        var run = await site.StartReady();

        (await new Flooding(site).PressWaits()).ShouldBeLessThan(TimeSpan.FromSeconds(5), run.ToString());
    }
}
