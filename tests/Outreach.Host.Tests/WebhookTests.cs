using System.Net;
using Outreach.Loopback;
using Outreach.Loopback.Running;
using Shouldly;
using Xunit;

namespace Outreach.Host.Tests;

public sealed class WebhookTests
{
    private const string Secret = "a-long_Secret_42";
    private const long Chat = 5_000;

    [Fact]
    public async Task Only_who_knows_the_secret_is_heard()
    {
        await using var site = await WithWebhook();
        var run = await site.StartReady();
        site.Api.Chat(Chat).Introduce();

        (await run.Post(Start(1), null)).ShouldBe(HttpStatusCode.Forbidden);
        (await run.Post(Start(1), "")).ShouldBe(HttpStatusCode.Forbidden);
        (await run.Post(Start(1), Secret[..^1])).ShouldBe(HttpStatusCode.Forbidden);
        (await run.Post(Start(1), Secret.ToUpperInvariant())).ShouldBe(HttpStatusCode.Forbidden);
        (await run.Ledger()).ShouldBe(new Ledger(0, 0, 0, 0, 0));

        (await run.Post(Start(1), Secret)).ShouldBe(HttpStatusCode.OK);
        await run.Rest(1);
        site.Api.Chat(Chat).Last!.Text.ShouldContain("Здравствуйте");
        (await run.Ledger()).ShouldBe(new Ledger(1, 1, 0, 0, 0));
    }

    [Fact]
    public async Task The_same_update_is_handled_once_even_after_a_restart()
    {
        await using var site = await WithWebhook();
        var run = await site.StartReady();
        site.Api.Chat(Chat).Introduce();

        var together = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => run.Post(Start(7), Secret)));
        together.ShouldAllBe(status => status == HttpStatusCode.OK);
        await run.Rest(1);
        await run.Kill();
        run = await site.StartReady();
        (await run.Post(Start(7), Secret)).ShouldBe(HttpStatusCode.OK);
        await run.Rest(1);

        (await run.Ledger()).ShouldBe(new Ledger(1, 1, 0, 0, 0));
        site.Api.Chat(Chat).Log.Count(happened => happened.Kind == LoopbackEventKind.BotSent).ShouldBe(1);
    }

    [Fact]
    public async Task What_is_no_update_is_refused_and_kept_nowhere()
    {
        await using var site = await WithWebhook();
        var run = await site.StartReady();

        (await run.Post("{ \"update_id\": ", Secret)).ShouldBe(HttpStatusCode.BadRequest);
        (await run.Post(new string(' ', 1024 * 1024) + "{}", Secret)).ShouldBe(HttpStatusCode.RequestEntityTooLarge);

        (await run.Ledger()).ShouldBe(new Ledger(0, 0, 0, 0, 0));
        run.ToString().ShouldNotContain("   at ");
    }

    [Fact]
    public async Task People_learn_over_the_webhook_as_they_do_by_polling()
    {
        await using var site = await WithWebhook();
        var run = await site.StartReady();
        await Wait.Until(() => site.Api.Webhook.Length > 0, run.ToString);
        site.Api.Webhook.ShouldBe("https://example.org/webhooks/telegram");
        // What stands before the program, such as nginx, would bring the calls from there to here.
        site.Api.DeliverTo(new Uri(site.Url, "/webhooks/telegram"));
        var learners = Enumerable.Range(0, 6).Select(number => new Learner(site.Api.Chat(Chat + number), types: number % 2 == 0)).ToList();

        await Task.WhenAll(learners.Select(learner => learner.Learn()));

        await run.Rest(site.Api.LastUpdateId);
        (await run.Ledger()).ShouldBe(new Ledger(site.Api.LastUpdateId, site.Api.LastUpdateId, 0, 0, 0));
        learners.ShouldAllBe(learner => learner.Repeats().Count == 0);
        site.Api.Calls("getUpdates").ShouldBe(0);
    }

    [Fact]
    public async Task Calls_in_disorder_and_twice_lose_nothing_and_double_nothing()
    {
        await using var site = await WithWebhook();
        var run = await site.StartReady();
        await Wait.Until(() => site.Api.Webhook.Length > 0, run.ToString);
        site.Api.DeliverTo(new Uri(site.Url, "/webhooks/telegram"));
        var chats = Enumerable.Range(0, 3).Select(number => site.Api.Chat(Chat + number)).ToList();
        foreach (var chat in chats)
            chat.Open();
        await run.Rest(site.Api.LastUpdateId);
        foreach (var chat in chats)
            chat.Press("Русский");
        await run.Rest(site.Api.LastUpdateId);

        (site.Api.Faults.Disorder, site.Api.Faults.DeliverTwice) = (true, true);
        foreach (var chat in chats)
        {
            chat.Say("помощь");
            chat.Say("меню");
            chat.Press(chat.Last!.Buttons.First().Data!, chat.Last.Id);
            chat.Say("уроки");
            chat.Edit(chat.Say("помощ"), "помощь");
        }

        await run.Rest(site.Api.LastUpdateId);
        await Wait.Until(() => site.Api.PendingUpdates == 0, run.ToString);
        (site.Api.Faults.Disorder, site.Api.Faults.DeliverTwice) = (false, false);
        foreach (var chat in chats)
            chat.Say("меню");
        await run.Rest(site.Api.LastUpdateId);

        foreach (var chat in chats)
        {
            var answers = chat.Log.Where(happened => happened.Kind is LoopbackEventKind.BotSent or LoopbackEventKind.BotEdited).ToList();
            answers.Count.ShouldBeInRange(8, 9, "each message and press has one answer; an edit, too, unless it comes before what it edits");
            chat.Last!.Text.ShouldBe("С чего начнём?");
            chat.Messages.Count(message => message.FromBot && message.Keyboard.Count > 0).ShouldBe(1);
        }

        var ledger = await run.Ledger();
        ledger.ShouldBe(new Ledger(site.Api.LastUpdateId, site.Api.LastUpdateId - ledger.Noted, ledger.Noted, 0, 0));
        ledger.Noted.ShouldBeLessThanOrEqualTo(chats.Count);
        site.Api.UnansweredPresses.ShouldBe(0);
    }

    private static async Task<Site> WithWebhook()
    {
        var site = await Site.WithTelegram();
        site.Settings["Telegram__Receive"] = "Webhook";
        site.Settings["Telegram__WebhookUrl"] = "https://example.org/webhooks/telegram";
        site.Settings["Telegram__WebhookSecret"] = Secret;
        return site;
    }

    private static string Start(int update) => $$$"""
        {"update_id":{{{update}}},"message":{"message_id":{{{update}}},"date":1790000000,"text":"/start","entities":[{"type":"bot_command","offset":0,"length":6}],
        "chat":{"id":{{{Chat}}},"type":"private","first_name":"A"},"from":{"id":{{{Chat}}},"is_bot":false,"first_name":"A","language_code":"ru"} } }
        """;
}
