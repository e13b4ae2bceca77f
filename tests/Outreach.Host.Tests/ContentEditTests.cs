using System.Text.Json;
using Outreach.Loopback;
using Outreach.Loopback.Running;
using Shouldly;
using Xunit;

namespace Outreach.Host.Tests;

public sealed class ContentEditTests
{
    private const string Old = "С чего начнём?";
    private const string Fresh = "Что хотите узнать сегодня?";

    [Fact]
    public async Task An_edit_is_seen_on_the_next_screen_and_a_broken_one_never()
    {
        await using var site = await Site.WithTelegram();
        var menu = Path.Combine(site.OwnContent(), "flows", "menu.yaml");
        var run = await site.StartReady();
        var chat = site.Api.Chat(5_000);
        await Goes(chat, () => chat.Open(), "Здравствуйте");
        await Goes(chat, () => chat.Press("Русский"), "Сейчас удобно писать?");
        await Goes(chat, () => chat.Press("👍 Да, удобно"), Old);
        var version = Version(await run.Ready());

        var shipped = await File.ReadAllTextAsync(menu, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(menu, shipped.Replace(Old, Fresh, StringComparison.Ordinal), TestContext.Current.CancellationToken);
        var edited = Version(await run.Until(health => Version(health) != version));
        await Goes(chat, () => chat.Press("📖 Уроки"), "О чём хотите узнать?");
        await Goes(chat, () => chat.Press("☰ Меню"), Fresh);

        await File.WriteAllTextAsync(menu, shipped.Replace($"ru: {Old}", $"ru: \"{Old}", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        var broken = await run.Until(health => Problems(health).Count > 0);
        Problems(broken).ShouldContain(problem => problem.Contains("menu.yaml:", StringComparison.Ordinal) && !problem.Contains("menu.yaml:0", StringComparison.Ordinal));
        Version(broken).ShouldBe(edited);
        broken.GetProperty("ok").GetBoolean().ShouldBeTrue("it works on with the words it has");
        await Goes(chat, () => chat.Press("📖 Уроки"), "О чём хотите узнать?");
        await Goes(chat, () => chat.Press("☰ Меню"), Fresh);

        await File.WriteAllTextAsync(menu, shipped, TestContext.Current.CancellationToken);
        var mended = await run.Until(health => Problems(health).Count == 0 && Version(health) != edited);
        Version(mended).ShouldBe(version);
        await Goes(chat, () => chat.Press("📖 Уроки"), "О чём хотите узнать?");
        await Goes(chat, () => chat.Press("☰ Меню"), Old);
        run.Err.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_content_folder_that_is_lost_is_told_and_the_old_words_stay()
    {
        await using var site = await Site.WithTelegram();
        var content = site.OwnContent();
        var run = await site.StartReady();
        Directory.Move(content, content + "-away");

        var lost = await run.Until(health => Problems(health).Count > 0);

        Problems(lost).ShouldHaveSingleItem().ShouldContain("the content folder is not there");
        await Goes(site.Api.Chat(5_000), () => site.Api.Chat(5_000).Open(), "Здравствуйте");
        Directory.Move(content + "-away", content);
        await run.Until(health => Problems(health).Count == 0);
    }

    [Fact]
    public async Task A_lesson_that_vanishes_traps_nobody_who_is_inside()
    {
        await using var site = await Site.WithTelegram();
        var content = site.OwnContent();
        var run = await site.StartReady();
        var chat = site.Api.Chat(5_000);
        await Goes(chat, () => chat.Open(), "Здравствуйте");
        await Goes(chat, () => chat.Press("Русский"), "Сейчас удобно писать?");
        await Goes(chat, () => chat.Press("👍 Да, удобно"), Old);
        await Goes(chat, () => chat.Press("📖 Уроки"), "О чём хотите узнать?");
        await Goes(chat, () => chat.Press("🧳 Пока я дома"), "Какой начнём?");
        await Goes(chat, () => chat.Press("Деньги и долг"), "1/9");
        var version = Version(await run.Ready());

        File.Delete(Path.Combine(content, "flows", "lesson-fees.yaml"));
        await run.Until(health => Version(health) != version);
        await Goes(chat, () => chat.Press("Не знаю"), "Мы тут кое-что улучшили");

        await run.Rest(site.Api.LastUpdateId);
        (await run.Ledger()).Dead.ShouldBe(0);
    }

    private static async Task Goes(LoopbackChat chat, Action act, string words)
    {
        var before = chat.Log.Count;
        act();
        await chat.WaitFor(
            now => now.Log.Skip(before).Any(happened => happened.Kind is LoopbackEventKind.BotSent or LoopbackEventKind.BotEdited && happened.Text.Contains(words, StringComparison.Ordinal)),
            Wait.Patience);
    }

    private static string Version(JsonElement health) => health.GetProperty("content").GetProperty("version").GetString()!;

    private static IReadOnlyList<string> Problems(JsonElement health) => [.. health.GetProperty("content").GetProperty("problems").EnumerateArray().Select(problem => problem.GetString()!)];
}
