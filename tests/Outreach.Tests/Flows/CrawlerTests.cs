using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Outreach.Host.Starting;
using Outreach.Loopback;
using Outreach.Messaging.Channels;
using Outreach.Messaging.Inbound;
using Outreach.Messaging.Outbound;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Flows;

/// <summary>Presses every button of every screen it can find, over a loopback Bot API, in both languages.</summary>
public sealed class CrawlerTests : IDisposable
{
    private const int MostPresses = 6000;
    private const int OneLife = 200;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly string _folder = Directory.CreateTempSubdirectory("outreach-crawl").FullName;

    [Theory]
    [InlineData("ky")]
    [InlineData("ru")]
    public async Task Every_button_of_every_screen_leads_on(string language)
    {
        await using var telegram = await LoopbackBotApi.Start(new LoopbackOptions { KeepRequests = false });
        await using var app = await Start(telegram);
        var chat = telegram.Chat(770_001);
        chat.Language = language;
        var map = new CrawlMap(language == "ky" ? "Русский" : "Кыргызча");
        var screen = await Act(app, chat, () => chat.Open());
        for (var presses = 0; (map.Unpressed > 0 || presses == 0) && presses < MostPresses; presses++)
        {
            if (presses % OneLife == OneLife - 1)
            {
                // Somebody new: what was done before must not hide what only a newcomer sees.
                chat = telegram.Chat(chat.Id + 1);
                chat.Language = language;
                screen = await Act(app, chat, () => chat.Open());
            }

            map.See(screen);
            var label = map.Choose(screen);
            if (label is null)
            {
                // Nothing to press here: words must always lead out.
                screen = await Act(app, chat, () => chat.Open());
                continue;
            }

            var next = await Act(app, chat, () => chat.Press(label));
            map.Led(screen, label, next);
            Check(next);
            screen = next;
        }

        // A few buttons stand only where a rare past leads (EveryStateTests presses those too, without a network).
        map.Screens.ShouldBeGreaterThan(60);
        map.Unpressed.ShouldBeLessThan(map.Pressed / 10, $"{map.Pressed} pressed. {map.Missing}");
        app.Services.GetRequiredService<ChannelHealth>().Reports["telegram"].Trouble.ShouldBeNull();
        (await app.Services.GetRequiredService<IInboxStore>().Ledger(TestContext.Current.CancellationToken)).ShouldSatisfyAllConditions(
            ledger => ledger.Balances.ShouldBeTrue(), ledger => ledger.Dead.ShouldBe(0), ledger => ledger.Waiting.ShouldBe(0));
        TestContext.Current.TestOutputHelper?.WriteLine($"{map.Screens} screens, {map.Pressed} buttons");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static void Check(LoopbackMessage screen)
    {
        // Twice 600 and a sentence, while she has not chosen a language and both are shown.
        screen.Text.Length.ShouldBeInRange(1, 1400, screen.Text);
        screen.Text.ShouldNotContain("{");
        foreach (var button in screen.Buttons)
            button.Label.Length.ShouldBeInRange(1, 80);
    }

    private static async Task<LoopbackMessage> Act(WebApplication app, LoopbackChat chat, Action act)
    {
        var lanes = app.Services.GetRequiredService<PersonQueues>();
        var outbox = app.Services.GetRequiredService<Outbox>();
        var inbox = app.Services.GetRequiredService<IInboxStore>();
        var before = (await inbox.Ledger(TestContext.Current.CancellationToken)).Received;
        act();
        var until = TimeProvider.System.GetUtcNow() + Patience;
        while (await inbox.Ledger(TestContext.Current.CancellationToken) is var ledger && (ledger.Received == before || ledger.Waiting > 0 || lanes.Waiting > 0 || outbox.Waiting > 0))
        {
            TimeProvider.System.GetUtcNow().ShouldBeLessThan(until, $"no answer; the chat shows {chat.Last}");
            await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System, TestContext.Current.CancellationToken);
        }

        return chat.Last.ShouldNotBeNull();
    }

    private async Task<WebApplication> Start(LoopbackBotApi telegram)
    {
        var app = Worker.Build([
            "--Urls", "http://127.0.0.1:0", "--Content:Folder", TestOutreach.ContentFolder,
            "--Storage:LiteDb:Path", Path.Combine(_folder, "outreach.db"), "--Privacy:KeyFile", Path.Combine(_folder, "outreach.key"),
            "--Telegram:Token", "123456:TEST", "--Telegram:ApiUrl", telegram.Address.ToString(),
            "--Telegram:MessagesPerSecond", "1000", "--Telegram:MessagesPerSecondToOne", "1000",
        ]);
        app.Services.Prepare();
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }
}
