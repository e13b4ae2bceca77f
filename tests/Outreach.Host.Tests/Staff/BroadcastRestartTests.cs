using System.Globalization;
using Outreach.Loopback;
using Outreach.Loopback.Running;
using Shouldly;
using Xunit;

namespace Outreach.Host.Tests.Staff;

public sealed class BroadcastRestartTests
{
    private const int Readers = 150;
    private const string Words = "В субботу в Нарыне будет театр.";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    [Fact]
    public async Task A_pause_and_a_stop_hold_over_a_restart()
    {
        await using var site = await Site.WithTelegram();
        var noon = TimeProvider.System.GetUtcNow().ToOffset(TimeSpan.FromHours(6)).AddHours(12);
        site.Settings["Staff__Administrators__0"] = "7001";
        site.Settings["Broadcasts__SecondPerson"] = "false";
        site.Settings["Broadcasts__CancelMinutes"] = "0";
        site.Settings["Broadcasts__QuietFrom"] = noon.ToString("HH:mm", CultureInfo.InvariantCulture);
        site.Settings["Broadcasts__QuietUntil"] = noon.AddMinutes(1).ToString("HH:mm", CultureInfo.InvariantCulture);
        var run = await site.StartReady();
        var boss = await Joins(site, 7001);
        var readers = await Task.WhenAll(Enumerable.Range(0, Readers).Select(number => Joins(site, 8000 + number)));
        await run.Rest(site.Api.LastUpdateId);
        await run.Stop();
        // So slow that there is time to press.
        site.Settings["Telegram__MessagesPerSecond"] = "15";
        run = await site.StartReady();

        boss.Say("/broadcast");
        await Presses(boss, "Без этого языка");
        await boss.WaitForText("по-русски", Patience);
        boss.Say(Words);
        foreach (var label in new[] { "Без фото и голоса", "✔ Так и оставить", "сразу", "✅ Отправить" })
            await Presses(boss, label);
        await boss.WaitFor(_ => readers.Count(Got) > 3, Patience);
        await Presses(boss, "⏸ Пауза");
        await boss.WaitForText("на паузе", Patience);

        await run.Kill();
        run = await site.StartReady();
        await run.Rest(site.Api.LastUpdateId);
        var paused = readers.Count(Got);
        paused.ShouldBeLessThan(Readers);
        await Task.Delay(TimeSpan.FromSeconds(3), TimeProvider.System, TestContext.Current.CancellationToken);
        readers.Count(Got).ShouldBe(paused);

        await Presses(boss, "⏹ Остановить");
        await Presses(boss, "⏹ Да, остановить");
        await boss.WaitForText("остановлена", Patience);
        await run.Kill();
        run = await site.StartReady();
        await run.Rest(site.Api.LastUpdateId);
        await Task.Delay(TimeSpan.FromSeconds(3), TimeProvider.System, TestContext.Current.CancellationToken);

        readers.Count(Got).ShouldBe(paused);
        (await site.Type("broadcasts", "list")).Out.ShouldContain("Stopped");
    }

    [Fact]
    public async Task An_entry_of_the_audit_log_that_was_changed_in_the_store_is_found()
    {
        await using var site = await Site.WithTelegram();
        site.Settings["Staff__Administrators__0"] = "7001";
        var run = await site.StartReady();
        var boss = await Joins(site, 7001);
        foreach (var words in new[] { "/broadcast", "Текст", "Ещё текст" })
            boss.Say(words);
        await run.Rest(site.Api.LastUpdateId);
        await run.Stop();
        (await site.Type("audit", "verify")).Out.ShouldContain("is whole: 1 entries");

        AuditTampering.Change(site.Store);

        var verdict = await site.Type("audit", "verify");
        (await verdict.Exit()).ShouldBe(1);
        verdict.Out.ShouldContain("entry 1 was changed");
    }

    private static async Task<LoopbackChat> Joins(Site site, long id)
    {
        var chat = site.Api.Chat(id);
        chat.Open();
        await chat.WaitFor(one => one.Last is not null, Patience);
        chat.Say("русский");
        await chat.WaitForText("Сейчас удобно писать?", Patience);
        return chat;
    }

    private static async Task Presses(LoopbackChat chat, string label)
    {
        await chat.WaitFor(one => one.Messages.Any(message => message.Buttons.Any(button => button.Label == label)), Patience);
        chat.Press(label);
    }

    private static bool Got(LoopbackChat chat) => chat.Messages.Any(message => message.FromBot && message.Text == Words);
}
