using System.Globalization;
using Outreach.Host.Tests.Starting;
using Outreach.Loopback;
using Outreach.Loopback.Running;
using Shouldly;
using Xunit;

namespace Outreach.Host.Tests.Copies;

public sealed class BackupTests
{
    private const long Her = 770_044_551;
    private const string Words = "В субботу в Нарыне будет театр.";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    [Fact]
    public async Task A_copy_made_while_people_write_is_whole_and_what_is_put_back_goes_on_from_there()
    {
        await using var site = await Site.WithTelegram();
        var copy = Path.Combine(site.Folder, "copy.zip");
        var run = await site.StartReady();
        var chats = Enumerable.Range(0, 40).Select(number => site.Api.Chat(Her + number)).ToList();
        using var enough = new CancellationTokenSource();
        var writing = Task.WhenAll(chats.Select(chat => Writes(chat, enough.Token)));
        await run.Until(now => now.GetProperty("ledger").GetProperty("received").GetInt64() > 100);

        var made = await Typed(site, 0, "backup", copy);

        await enough.CancelAsync();
        await writing;
        await run.Rest(site.Api.LastUpdateId);
        made.ShouldContain("The copy is whole");
        Directory.GetFileSystemEntries(site.Folder, "copy.zip*").ShouldBe([copy]);
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(copy).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        (await Typed(site, 1, "backup", copy)).ShouldContain("is there already");
        (await Typed(site, 1, "restore", copy, "--replace")).ShouldContain("another process owns the store");
        (await run.Stop()).ShouldBe(0);
        var received = (await Typed(site, 0, "ledger")).Split('\n')[0];

        (await Typed(site, 1, "restore", copy)).ShouldContain("--replace");
        var back = await Typed(site, 0, "restore", copy, "--replace");

        back.ShouldContain("STOP");
        var ledger = await Typed(site, 0, "ledger");
        ledger.ShouldContain("It balances");
        ledger.Split('\n')[0].ShouldNotBe(received, "the copy is older than what it took the place of");
        (await Typed(site, 0, "audit", "verify")).ShouldContain("is whole");
        var audit = await Typed(site, 0, "audit");
        audit.ShouldContain("store.backup");
        audit.ShouldContain("store.restore");
        var aside = Directory.GetDirectories(site.Data, "before-restore-*").ShouldHaveSingleItem();
        File.Exists(Path.Combine(aside, "outreach.db")).ShouldBeTrue();
        await site.StartReady();
        var screens = chats[0].Messages.Count(message => message.FromBot);
        chats[0].Say("0");
        await chats[0].WaitFor(_ => chats[0].Messages.Count(message => message.FromBot) > screens, Patience);
    }

    [Fact]
    public async Task What_is_cut_off_changed_or_something_else_is_refused_and_the_store_stays()
    {
        await using var site = Site.Quiet();
        await (await site.StartReady()).Stop();
        var copy = Path.Combine(site.Folder, "copy.zip");
        (await Typed(site, 0, "backup", copy)).ShouldContain("whole");
        var whole = await File.ReadAllBytesAsync(copy, TestContext.Current.CancellationToken);
        var store = await File.ReadAllBytesAsync(site.Store, TestContext.Current.CancellationToken);
        var changed = (byte[])whole.Clone();

        // One bit of a packed stream may be of no account: where a store is empty, another distance unpacks to the same bytes.
        foreach (ref var packed in changed.AsSpan(whole.Length / 2, 64))
            packed ^= byte.MaxValue;

        foreach (var bytes in (byte[][])[whole[..(whole.Length / 2)], whole[..^1], changed, [], [1, 2, 3], store])
        {
            await File.WriteAllBytesAsync(copy, bytes, TestContext.Current.CancellationToken);
            (await Typed(site, 1, "restore", copy, "--replace")).ShouldContain("is no whole copy of a store");
        }

        (await Typed(site, 1, "restore", Path.Combine(site.Folder, "no.zip"), "--replace")).ShouldContain("cannot be read");
        (await File.ReadAllBytesAsync(site.Store, TestContext.Current.CancellationToken)).ShouldBe(store);
        Directory.GetFileSystemEntries(site.Data, "*restor*").ShouldBeEmpty();
        (await site.StartReady()).ShouldNotBeNull();
    }

    [Fact]
    public async Task With_another_key_nothing_is_put_back_and_without_one_none_is_made()
    {
        await using var site = Site.Quiet();
        await (await site.StartReady()).Stop();
        var copy = Path.Combine(site.Folder, "copy.zip");
        await Typed(site, 0, "backup", copy);
        var key = site.Key + ".copy";
        File.Move(site.Key, key);
        File.Delete(site.Store);

        (await Typed(site, 1, "restore", copy)).ShouldContain("is missing, but a store sealed with it exists");
        File.Exists(site.Key).ShouldBeFalse();
        await using (var other = Site.Quiet())
        {
            await (await other.StartReady()).Stop();
            File.Copy(other.Key, site.Key);
        }

        (await Typed(site, 1, "restore", copy)).ShouldContain("is not the one that the store");
        (await Refusal.Only(site)).ShouldContain("Type the restore command again");
        File.Move(key, site.Key, overwrite: true);
        (await Typed(site, 0, "restore", copy)).ShouldContain("The store is as it was");
        (await site.StartReady()).ShouldNotBeNull();
    }

    [Fact]
    public async Task Killed_in_the_middle_of_copies_the_program_loses_nothing_and_the_next_copy_is_whole()
    {
        await using var site = await Site.WithTelegram();
        var copy = Path.Combine(site.Folder, "copy.zip");
        var chats = Enumerable.Range(0, 20).Select(number => site.Api.Chat(Her + number)).ToList();
        for (var number = 0; number < 3; number++)
        {
            var run = await site.StartReady();
            using var enough = new CancellationTokenSource();
            var writing = Task.WhenAll(chats.Select(chat => Writes(chat, enough.Token)));
            site.Start("backup", copy + number);
            await Wait.Until(() => Directory.GetFileSystemEntries(site.Folder, $"copy.zip{number}*").Length > 0, () => run.ToString());
            await run.Kill();
            await enough.CancelAsync();
            await writing;
        }

        var last = await site.StartReady();
        await last.Rest(site.Api.LastUpdateId);
        (await Typed(site, 0, "ledger")).ShouldContain("It balances");
        (await Typed(site, 0, "backup", copy)).ShouldContain("The copy is whole");
    }

    [Fact]
    public async Task A_broadcast_that_was_under_way_when_the_copy_was_made_reaches_nobody_twice_unasked()
    {
        const int Readers = 60;
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
        site.Settings["Telegram__MessagesPerSecond"] = "8";
        run = await site.StartReady();
        boss.Say("/broadcast");
        await Presses(boss, "Без этого языка");
        await boss.WaitForText("по-русски", Patience);
        boss.Say(Words);
        foreach (var label in new[] { "Без фото и голоса", "✔ Так и оставить", "сразу", "✅ Отправить" })
            await Presses(boss, label);
        await boss.WaitFor(_ => readers.Any(reader => Got(reader) > 0), Patience);
        var copy = Path.Combine(site.Folder, "copy.zip");
        await Typed(site, 0, "backup", copy);
        readers.Count(reader => Got(reader) > 0).ShouldBeLessThan(Readers, "it was under way");
        await boss.WaitFor(_ => readers.All(reader => Got(reader) > 0), Patience);
        await run.Stop();

        (await Typed(site, 0, "restore", copy, "--replace")).ShouldContain("Broadcasts that rest");
        run = await site.StartReady();
        await run.Rest(0);
        await Task.Delay(TimeSpan.FromSeconds(3), TimeProvider.System, TestContext.Current.CancellationToken);

        readers.ShouldAllBe(reader => Got(reader) == 1);
        (await Typed(site, 0, "broadcasts", "list")).ShouldContain("Paused");
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

    private static int Got(LoopbackChat chat) => chat.Messages.Count(message => message.FromBot && message.Text == Words);

    private static async Task Writes(LoopbackChat chat, CancellationToken enough)
    {
        for (var number = 0; !enough.IsCancellationRequested; number++)
        {
            chat.Say(number % 2 == 0 ? "/start" : "2");
            await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System, enough).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static async Task<string> Typed(Site site, int exit, params string[] words)
    {
        var run = await site.Type(words);
        (await run.Exit()).ShouldBe(exit, run.ToString());
        run.ToString().ShouldNotContain("   at ");
        return (run.Out + run.Err).TrimEnd();
    }
}
