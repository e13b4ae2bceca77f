using System.Globalization;
using Outreach.Loopback;
using Outreach.Loopback.Running;
using Spectre.Console;

namespace Outreach.Benchmarks;

/// <summary>How long somebody innocent waits in floods, at the pace that is shipped.</summary>
internal sealed class FloodBench
{
    private const int Strangers = 2_000;
    private readonly Table _table = new Table().Border(TableBorder.Markdown).AddColumns("flood", "who", "bar", "waited");
    private readonly string _program;
    private bool _late;

    private FloodBench(string program) => _program = program;

    /// <summary>Prints the table; 1 when somebody waited too long.</summary>
    public static async Task<int> Print(string? program, string? only, int pile)
    {
        var bench = new FloodBench(program ?? await Published.Folder());
        (string Name, Func<Task> Flood)[] floods =
        [
            ("sms", () => bench.BySms("sos", red: true)),
            ("sms", () => bench.BySms("меню", red: false)),
            ("chat", () => bench.ByChat("/start")),
            ("chat", () => bench.ByChat("sos")),
            ("own", bench.OfHerOwn),
            ("one", () => bench.OfOne(pile)),
        ];
        foreach (var (_, flood) in floods.Where(flood => only is null || flood.Name == only))
            await flood();
        AnsiConsole.Profile.Width = 200;
        AnsiConsole.Write(bench._table);
        return bench._late ? 1 : 0;
    }

    private async Task BySms(string words, bool red)
    {
        await using var site = (await Site.WithTwilio()).AtShippedPace();
        var flood = await Start(site);
        await flood.LearnBySms();
        await flood.Texts(words, numbers: 60, each: 2);
        var flooded = $"SMS: 120 × {words} from 60 numbers";
        await Row(flooded, "a newcomer's \"спасите\"", 5, flood.NewcomerWaitsBySms("спасите"));
        await Row(flooded, "the next page of a lesson", 5, flood.LearnerWaitsBySms());
        if (!red)
            return;
        await flood.Texts(words, numbers: 60, each: 1);
        await Row($"{flooded}, 60 more", "the next page of a lesson", 5, flood.LearnerWaitsBySms());
    }

    private async Task ByChat(string words)
    {
        await using var site = await Chat();
        var flood = await Start(site);
        await flood.Learn();
        flood.Strangers(words, Strangers);
        var flooded = $"Telegram: {Strangers:N0} × {words} from {Strangers:N0} chats";
        await Row(flooded, "a newcomer's \"спасите\"", 5, flood.NewcomerWaits("спасите"));
        await Row(flooded, "the next page of a lesson", 5, flood.LearnerWaits());
        await Row(flooded, "a newcomer's /start", 5, flood.NewcomerWaits("/start"));
        await Row(flooded, "the learner's \"спасите\"", 5, flood.LearnerCalls());
    }

    private async Task OfHerOwn()
    {
        await using var site = await Chat();
        var flood = await Start(site);
        foreach (var own in (int[])[0, 5, 15, 30])
            await Row($"Telegram: {own} of her own messages", "hide, until messages are deleted", 3, flood.Hides(own));
        await Row("Telegram: 8 of her own messages", "a press, until it is answered", 1, flood.PressWaits());
        await flood.Learn();
        await flood.LearnerSays("язык", 200);
        await Row("Telegram: 200 of her own messages", "\"спасите\", her 201st", 5, flood.LearnerCalls());
    }

    // What comes in behind it waits for the intake of it all: that, and how much ever waits to be sent.
    private async Task OfOne(int pile)
    {
        await using var site = await Chat();
        var flood = await Start(site);
        await flood.Learn();
        var run = site.Runs[0];
        flood.Says(500_000, new string('я', 4_000), pile);
        var most = 0L;
        using var over = new CancellationTokenSource();
        var watch = Watch();
        await Row($"Telegram: {pile:N0} × 4 kB by one account", "the next page of a lesson, written behind all of it", 5, flood.LearnerWaits());
        await Row($"Telegram: {pile:N0} × 4 kB by one account", "the page after it", 5, flood.LearnerWaits());
        await run.Until(health => health.GetProperty("inbox").GetProperty("waiting").GetInt64() == 0 && health.GetProperty("ledger").GetProperty("received").GetInt64() >= pile);
        await over.CancelAsync();
        await watch;
        _table.AddRow($"Telegram: {pile:N0} × 4 kB by one account", "answers that waited at most", "–", most.ToString("N0", CultureInfo.InvariantCulture));

        async Task Watch()
        {
            while (!over.IsCancellationRequested)
            {
                if (await run.Health() is { } health)
                    most = Math.Max(most, health.GetProperty("outbox").GetProperty("waiting").GetInt64());
                await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System, CancellationToken.None);
            }
        }
    }

    private static async Task<Site> Chat() => (await Site.WithTelegram(new LoopbackOptions { KeepRequests = false })).AtShippedPace();

    private async Task<Flooding> Start(Site site)
    {
        site.Settings["Logging__LogLevel__Default"] = "Warning";
        site.Program = _program;
        await site.StartReady();
        return new Flooding(site);
    }

    private async Task Row(string flood, string who, double bar, Task<TimeSpan> waiting)
    {
        TimeSpan waited;
        try
        {
            waited = await waiting;
        }
        catch (TimeoutException)
        {
            waited = Wait.Patience;
        }

        _late |= waited.TotalSeconds > bar;
        var shown = $"{(waited == Wait.Patience ? "> " : "")}{waited.TotalSeconds.ToString("N2", CultureInfo.InvariantCulture)} s";
        _table.AddRow(flood, who, $"≤ {bar:N0} s", shown);
        Console.WriteLine($"{flood}: {who}: {shown}");
    }
}
