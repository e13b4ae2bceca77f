using System.Net;
using Outreach.Loopback;
using Outreach.Loopback.Running;
using Outreach.Loopback.Twilio;
using Shouldly;
using Xunit;

namespace Outreach.Host.Tests.Sms;

public sealed class SmsTalkTests
{
    private const string Number = "+996555000001";

    [Fact]
    public async Task Somebody_texts_and_is_answered_and_a_kill_in_between_loses_nothing()
    {
        await using var site = await Site.WithTwilio();
        var run = await site.StartReady();
        var phone = site.Twilio.Phone(Number);

        (await phone.Text("СТАРТ")).ShouldBe(new HookCall("", [], HttpStatusCode.OK, "<Response/>"), AsAnswered);
        await Wait.Until(() => phone.Inbox.Count == 1, run.ToString);
        phone.Last!.ShouldContain("Русский");
        await run.Rest(1);
        await run.Kill();

        // Nobody is there: Twilio calls again until somebody is.
        var texting = phone.Text("2");
        run = await site.StartReady();
        (await texting).Status.ShouldBe(HttpStatusCode.OK);
        await Wait.Until(() => phone.Inbox.Count == 2, run.ToString);
        await run.Rest(2);

        (await run.Ledger()).ShouldBe(new Ledger(2, 2, 0, 0, 0));
        await Wait.Until(() => site.Twilio.WaitingCalls == 0, run.ToString);
        site.Twilio.Calls.ShouldAllBe(call => call.Status == HttpStatusCode.OK);
        site.Twilio.Calls.Count(call => call.Url.EndsWith("/status", StringComparison.Ordinal)).ShouldBe(4, "sent and delivered, of each of two");
    }

    [Fact]
    public async Task What_was_taken_in_is_answered_after_a_kill_though_twilio_was_away()
    {
        await using var site = await Site.WithTwilio();
        site.Twilio.Faults.Always(FaultKind.ServerError);
        var run = await site.StartReady();
        var phones = Enumerable.Range(1, 5).Select(number => site.Twilio.Phone($"+99655500010{number}")).ToList();
        await Task.WhenAll(phones.Select(phone => phone.Text("салам")));
        await Wait.Until(() => site.Twilio.Posts > 0, run.ToString);
        await run.Kill();
        site.Twilio.Faults.Clear();

        run = await site.StartReady();
        await run.Rest(5);

        phones.ShouldAllBe(phone => phone.Inbox.Count == 1);
        (await run.Ledger()).ShouldBe(new Ledger(5, 5, 0, 0, 0));
    }

    [Theory]
    [InlineData("+881612345678")]
    [InlineData("+88213012345")]
    [InlineData("+979123456789")]
    [InlineData("+22890123456")]
    public async Task Who_writes_from_a_satellite_a_premium_number_or_far_away_is_counted_and_neither_kept_nor_answered(string number)
    {
        await using var site = await Site.WithTwilio();
        var run = await site.StartReady();

        (await site.Twilio.Phone(number).Text("sos")).Status.ShouldBe(HttpStatusCode.OK);

        (await run.Ledger()).ShouldBe(new Ledger(0, 0, 0, 0, 0));
        site.Twilio.Posts.ShouldBe(0);
    }

    [Fact]
    public async Task A_stranger_who_calls_is_kept_nowhere()
    {
        await using var site = await Site.WithTwilio();
        await using var stranger = await LoopbackTwilio.Start(new TwilioLoopbackOptions { AuthToken = "another" });
        stranger.DeliverTo(site.Url, Site.Outside);
        var run = await site.StartReady();

        (await stranger.Phone(Number).Text("СТАРТ")).Status.ShouldBe(HttpStatusCode.Forbidden);

        (await run.Ledger()).ShouldBe(new Ledger(0, 0, 0, 0, 0));
        site.Twilio.Posts.ShouldBe(0);
    }

    [Fact]
    public async Task Trouble_with_the_account_stands_in_health_and_burns_no_message()
    {
        await using var site = await Site.WithTwilio();
        site.Twilio.Refuse(20003, status: 401, times: int.MaxValue);
        var run = await site.StartReady();
        foreach (var number in Enumerable.Range(1, 5))
            await site.Twilio.Phone($"+99655500020{number}").Text("салам");

        var health = await run.Until(health => health.GetProperty("channels").TryGetProperty("sms-account", out var account) && account.GetProperty("trouble").GetString() is not null);

        health.GetProperty("channels").GetProperty("sms-account").GetProperty("trouble").GetString()!.ShouldContain("Twilio:AuthToken");
        health.GetProperty("ledger").GetProperty("dead").GetInt64().ShouldBe(0);
        site.Twilio.Posts.ShouldBeLessThanOrEqualTo(5);
        run.ToString().ShouldNotContain(site.Twilio.Options.AuthToken);
        run.ToString().ShouldNotContain("99655500020");
    }

    [Theory]
    [InlineData("STOP", "START")]
    [InlineData("ТОКТОТ", "СТАРТ")]
    public async Task Stop_to_twilio_is_stop_here_and_only_her_own_start_undoes_it(string stop, string start)
    {
        // The English words Twilio knows by itself; ours are entered there.
        await using var site = await Site.WithTwilio(new TwilioLoopbackOptions { Retries = true, OptOutWords = new Dictionary<string, string> { ["ТОКТОТ"] = "STOP", ["СТАРТ"] = "START" } });
        var run = await site.StartReady();
        var phone = site.Twilio.Phone(Number);
        await phone.Text("салам");
        await phone.Text("1");
        await run.Rest(2);
        phone.Inbox.Count.ShouldBe(2);

        await phone.Text(stop);
        await run.Rest(3);
        await phone.Text("меню");
        await run.Rest(4);
        phone.Inbox.Count.ShouldBe(2, "Twilio lets nothing through, and nothing is tried again and again");
        site.Twilio.Posts.ShouldBeLessThanOrEqualTo(4);

        await phone.Text(start);
        await run.Rest(5);
        phone.Inbox.Count.ShouldBe(3);
        (await run.Ledger()).ShouldBe(new Ledger(5, 3, 2, 0, 0), "Twilio says goodbye itself, and what she wrote while stopped is noted, not answered");
    }

    [Fact]
    public async Task Telegram_and_sms_work_side_by_side()
    {
        await using var site = await (await Site.WithTelegram()).AndTwilio();
        var run = await site.StartReady();
        site.Api.Chat(5_000).Open();
        await site.Twilio.Phone(Number).Text("старт");

        await run.Rest(2);

        site.Api.Chat(5_000).Last!.Text.ShouldNotBeEmpty();
        site.Twilio.Phone(Number).Last.ShouldNotBeNullOrEmpty();
        run.Out.ShouldContain("receiving at https://sms.example.org/webhooks/twilio/sms");
    }

    private static readonly IEqualityComparer<HookCall> AsAnswered = EqualityComparer<HookCall>.Create((one, other) => (one?.Status, one?.Body) == (other?.Status, other?.Body));
}
