using System.Globalization;
using System.Text.Json;
using Outreach.Loopback;
using Outreach.Loopback.Running;
using Shouldly;
using Xunit;

namespace Outreach.Host.Tests.Staff;

/// <summary>The end of a campaign, killed again and again on its way: while people are forgotten, and while the store is put on the new secret.</summary>
public sealed class CampaignEndKillTests
{
    private const int People = 230;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    [Fact]
    public async Task Killed_at_any_moment_it_comes_to_its_end_and_nobody_is_known_but_staff()
    {
        await using var site = await Site.WithTelegram();
        site.Settings["Staff__Administrators__0"] = "7001";
        site.Settings["Staff__Administrators__1"] = "7002";
        site.Settings["Campaign__End"] = TimeProvider.System.GetUtcNow().AddDays(-100).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var run = await site.StartReady();
        var (boss, second) = (await Joins(site, 7001), await Joins(site, 7002));
        var people = await Task.WhenAll(Enumerable.Range(0, People).Select(number => Joins(site, 8000 + number)));
        await run.Rest(site.Api.LastUpdateId);
        var secret = Secret(site, "person");
        var asOf = Site.Now();
        await run.Stop();
        var counts = await Counts(site, asOf);
        await site.StartReady();

        boss.Say("/endcampaign");
        await Presses(boss, "⚠ Да, спросить второго");
        await boss.WaitForText("Я написал другим администраторам", Patience);
        await Presses(second, "⚠ Согласиться: забыть всех");
        await second.WaitForText("Согласились двое", Patience);
        await site.Runs[^1].Kill();
        // Once it runs, and in the middle of a start: from before the store is opened to after it.
        foreach (var (ready, pause) in ((bool, int)[])[(true, 0), (false, 600), (true, 10), (false, 900), (false, 1_200), (false, 1_500), (true, 40), (false, 700), (false, 1_000)])
        {
            run = ready ? await site.StartReady() : site.Start();
            await Later(pause);
            await run.Kill();
        }

        run = await site.StartReady();
        if (State(await run.Until(health => State(health) is null || (State(health) == "AwaitsStart" && Secret(site, "former") == secret))) is not null)
        {
            await run.Kill();
            run = await site.StartReady();
        }

        await run.Until(health => State(health) is null);
        Secret(site, "person").ShouldNotBe(secret);
        await second.WaitForText("Секрет уничтожен", Patience);
        (await File.ReadAllTextAsync(site.Key, TestContext.Current.CancellationToken)).ShouldNotContain(secret);
        Secret(site, "former").ShouldBeEmpty();
        Directory.EnumerateFiles(site.Data, "outreach.key*").ShouldBe([site.Key]);

        (await site.Type("audit", "verify")).Out.ShouldContain("is whole");
        var audit = (await site.Type("audit")).Out;
        audit.Split("  closing.destroyed  ").Length.ShouldBe(2, audit);
        audit.Split("  closing.agree  ").Length.ShouldBe(2, audit);
        await run.Stop();
        (await Counts(site, asOf)).ShouldBe(counts);
        await site.StartReady();
        (await Says(boss, "/staff")).ShouldContain("администратор");
        // Who wrote before is asked for a language, as somebody new is.
        (await Says(people[7], "меню")).ShouldContain("Какой язык вам удобнее?");
    }

    private static string Secret(Site site, string word)
        => File.ReadAllLines(site.Key).Where(line => line.StartsWith(word + " ", StringComparison.Ordinal)).Select(line => line.Split(' ')[1]).FirstOrDefault(string.Empty);

    private static string? State(JsonElement health) => health.GetProperty("closing") is { ValueKind: JsonValueKind.Object } closing ? closing.GetProperty("state").GetString() : null;

    // What they did lies after the campaign: it is counted without its end.
    private static async Task<string> Counts(Site site, string asOf)
    {
        site.Settings.Remove("Campaign__End", out var end);
        var run = await site.Type("reach", "--as-of", asOf);
        (await run.Exit()).ShouldBe(0, run.ToString());
        site.Settings["Campaign__End"] = end!;
        return run.Out;
    }

    private static Task Later(int milliseconds) => Task.Delay(TimeSpan.FromMilliseconds(milliseconds), TimeProvider.System, TestContext.Current.CancellationToken);

    private static async Task<LoopbackChat> Joins(Site site, long id)
    {
        var chat = site.Api.Chat(id);
        chat.Open();
        await chat.WaitFor(one => one.Last is not null, Patience);
        chat.Say("русский");
        await chat.WaitForText("Сейчас удобно писать?", Patience);
        return chat;
    }

    private static async Task<string> Says(LoopbackChat chat, string words)
    {
        var said = chat.Say(words);
        await chat.WaitFor(one => one.Messages.Any(message => message.FromBot && message.Id > said), Patience);
        return chat.Messages.First(message => message.FromBot && message.Id > said).Text;
    }

    private static async Task Presses(LoopbackChat chat, string label)
    {
        await chat.WaitFor(one => one.Messages.Any(message => message.Buttons.Any(button => button.Label == label)), Patience);
        chat.Press(label);
    }
}
