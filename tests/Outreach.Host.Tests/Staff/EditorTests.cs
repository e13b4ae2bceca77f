using Outreach.Loopback.Running;
using Shouldly;
using Xunit;

namespace Outreach.Host.Tests.Staff;

/// <summary>Whoever writes our words hears in the chat what became of an edit.</summary>
public sealed class EditorTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task A_refused_edit_is_told_at_once_with_its_line_and_a_mended_one_too()
    {
        await using var site = await Site.WithTelegram();
        site.Settings["Staff__Administrators__0"] = "7001";
        var menu = Path.Combine(site.OwnContent(), "flows", "menu.yaml");
        await site.StartReady();
        var boss = site.Api.Chat(7001);
        boss.Open();
        await boss.WaitFor(one => one.Last is not null, Patience);
        boss.Say("русский");
        await boss.WaitForText("Сейчас удобно писать?", Patience);
        boss.Say("/content");
        await boss.WaitForText("📗 Тексты в силе", Patience);

        var shipped = await File.ReadAllTextAsync(menu, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(menu, shipped.Replace("ru: С чего начнём?", "ru: Внимание: с чего начнём?", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        await boss.WaitForText("flows/menu.yaml:11: внутри текста двоеточие с пробелом", Patience);
        await boss.WaitForText("Исправите — примется само.", Patience);
        boss.Say("/content");
        await boss.WaitForText("📕 В файлах ошибки (1).", Patience);
        await File.WriteAllTextAsync(menu, shipped, TestContext.Current.CancellationToken);
        await boss.WaitForText("📗 Правка принята: тексты в силе.", Patience);
    }

    [Fact]
    public async Task An_answer_stays_until_the_same_command_is_typed_again_and_commands_do_not_pile_up()
    {
        await using var site = await Site.WithTelegram();
        site.Settings["Staff__Administrators__0"] = "7001";
        var run = await site.StartReady();
        var boss = site.Api.Chat(7001);
        boss.Open();
        await boss.WaitFor(one => one.Last is not null, Patience);
        boss.Say("русский");
        await boss.WaitForText("Сейчас удобно писать?", Patience);
        boss.Say("/counts");
        await boss.WaitForText("📊", Patience);
        boss.Say("/load");
        await boss.WaitForText("📊 На 14 дней вперёд", Patience);
        boss.Say("/lawyers");
        await boss.WaitForText("Юристов пока нет.", Patience);
        boss.Say("/counts");
        await run.Rest(site.Api.LastUpdateId);

        var texts = boss.Messages.Select(message => message.Text).ToList();
        texts.Count(text => text.Contains("(R1)", StringComparison.Ordinal)).ShouldBe(1, "the older answer of the same command went");
        texts.Count(text => text.Contains("На 14 дней вперёд", StringComparison.Ordinal)).ShouldBe(1, "another command's answer stays");
        texts.ShouldNotContain(text => text.StartsWith('/') && text != "/start", "her own commands have done their work");
    }
}
