using Microsoft.Extensions.Options;
using Outreach.Broadcasts;
using Outreach.Broadcasts.Readers;
using Outreach.Messaging.Channels;
using Outreach.Messaging.Inbound;
using Outreach.Messaging.Screens;
using Outreach.Messaging.Sms;
using Outreach.People;
using Outreach.Storage;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Broadcasts;

public sealed class BroadcastTests
{
    private const string Ky = "Ишембиде Нарында театр болот.";
    private const string Ru = "В субботу в Нарыне будет театр.";
    private const string Second = "2002";

    [Fact]
    public async Task It_goes_to_each_in_her_language_once_after_a_second_person_approved_and_ten_minutes_passed()
    {
        await using var office = await Ready();
        await office.Reads("ky", Language.Ky);
        await office.Reads("ru", Language.Ru);
        await office.Reads("+996555123456", Language.Ru, channel: TestPhone.Sms);

        await office.Drafts(Office.Admin, Ky, Ru);
        office.Text(Office.Admin).ShouldContain("Получат: 3 чел.");
        await office.Presses(Office.Admin, "✅ На одобрение");
        office.Board(Second).Text.ShouldContain("Просим одобрить");
        await office.Presses(Second, "✅ Одобряю");
        await office.Pass(TimeSpan.FromMinutes(9));
        office.Notes("ky").ShouldBeEmpty();
        await office.Pass(TimeSpan.FromMinutes(2));
        await office.Until(() => Only(office).State == BroadcastState.Done);

        office.Notes("ky").ShouldBe([Ky]);
        office.Notes("ru").ShouldBe([Ru]);
        office.Texts("+996555123456").ShouldBe([$"{Ru}\nСТОП: не писать"]);
        var progress = office.Broadcasts.Progress(Only(office).Id);
        (progress.Eligible, progress[RecipientState.Sent], progress.Paid.Messages).ShouldBe((3, 3, 1));
        office.Board(Office.Admin).Text.ShouldContain("Отправлено: 3 из 3");
        (await office.Audit()).Select(entry => entry.Note.Act).TakeLast(3).ShouldBe(["broadcast.begin", "broadcast.submit", "broadcast.approve"]);
    }

    [Fact]
    public async Task Nobody_approves_her_own_and_the_first_of_two_decides()
    {
        await using var office = await Ready();
        await office.Appoints("3003", "координатор");
        await office.Reads("ky", Language.Ky);
        await office.Drafts(Second, Ky, Ru);
        await office.Presses(Second, "✅ На одобрение");

        var data = Only(office) is var waiting ? $"0.s.broadcast.approve-{waiting.Id}-{waiting.Version}" : string.Empty;
        await office.Does(Second, new InboundContent.Pressed(data, "ours", "press"));
        office.Toast(Second).ShouldBe("Своё одобряет кто-то другой.");
        await office.Presses("3003", "↩ Вернуть автору");
        await office.Presses(Office.Admin, "✅ Одобряю");

        office.Toast(Office.Admin).ShouldStartWith("Уже изменилось.");
        Only(office).State.ShouldBe(BroadcastState.Draft);
    }

    [Fact]
    public async Task Who_stopped_hid_blocked_is_a_child_or_called_for_help_is_not_even_found_and_the_preview_says_how_many()
    {
        await using var office = await Ready();
        await office.Reads("open", Language.Ru);
        await office.Reads("stopped", Language.Ru, change: person => person with { Standing = ContactStatus.Stopped });
        await office.Reads("hidden", Language.Ru, change: person => person with { Standing = ContactStatus.Hidden });
        await office.Reads("gone", Language.Ru, change: person => person with { Standing = ContactStatus.Unreachable });
        await office.Reads("child", Language.Ru, change: person => person with { Profile = person.Profile with { Age = "15-17" } });
        await office.Reads("called", Language.Ru);
        await office.Writes("called", "SOS");
        await office.Reads("no-news", Language.Ru, change: person => person with { Profile = person.Profile with { News = false } });
        await office.Reads("kyrgyz", Language.Ky);
        await office.Reads("+996555123456", Language.Ru, channel: TestPhone.Sms, change: person => person with { Profile = person.Profile with { News = null } });

        await office.Drafts(Office.Admin, null, Ru);
        var preview = office.Text(Office.Admin);
        foreach (var line in new[]
        {
            "Получат: 1 чел.", "Не получат: 8", "написали СТОП: 1", "спрятали чат: 1", "недоступны (заблокировали или номер не работает): 1",
            "младше 18 лет: 1", "просили срочной помощи: 1", "не просили новостей: 2", "нет текста на их языке: 1",
        })
            preview.ShouldContain(line);
        await Go(office);

        office.Notes("open").ShouldBe([Ru]);
        office.Broadcasts.Progress(Only(office).Id).Eligible.ShouldBe(1);
        foreach (var other in new[] { "stopped", "hidden", "gone", "child", "called", "no-news", "kyrgyz" })
            office.Notes(other).ShouldBeEmpty(other);
        office.Texts("+996555123456").ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_stops_blocks_is_forgotten_or_changes_her_language_in_the_middle_is_heard()
    {
        await using var office = await Ready();
        foreach (var who in new[] { "stops", "forgotten", "kyrgyz", "blocked", "stays" })
            await office.Reads(who, Language.Ru);
        office.Chat.Trouble = message => message is Outgoing.Note { Address: "blocked" } ? new SendResult.Unreachable("she blocked the bot") : null;
        await office.Drafts(Office.Admin, null, Ru);
        await office.Presses(Office.Admin, "✅ На одобрение");
        await office.Presses(Second, "✅ Одобряю");
        // The channel is busy: what was begun waits in the outbox, and is looked at again before it goes.
        office.Chat.Hold(TimeSpan.FromMinutes(15));
        await office.Pass(TimeSpan.FromMinutes(10));
        await office.Until(() => office.Broadcasts.Progress(Only(office).Id).Underway == 5);
        await office.Writes("stops", "СТОП");
        var kyrgyz = await office.Person("kyrgyz");
        await office.Get<IStore>().Commit(
            [new PersonChange.Erased((await office.Person("forgotten")).Id), new PersonChange.Told(kyrgyz.Id, kyrgyz.Profile with { Language = Language.Ky })],
            TestContext.Current.CancellationToken);
        await office.Pass(TimeSpan.FromMinutes(15));
        await office.Until(() => Only(office).State == BroadcastState.Done);

        office.Notes("stays").ShouldBe([Ru]);
        office.Notes("stops").ShouldBeEmpty();
        office.Notes("forgotten").ShouldBeEmpty();
        var progress = office.Broadcasts.Progress(Only(office).Id);
        (progress.Eligible, progress.Ended, progress[RecipientState.Sent]).ShouldBe((5, 5, 2));
        (progress[RecipientState.Unreachable], progress[RecipientState.Withheld]).ShouldBe((1, 2));
        (await office.Person("blocked")).Standing.ShouldBe(ContactStatus.Unreachable);
    }

    [Fact]
    public async Task At_night_nobody_is_written_to_and_in_the_morning_everybody_is()
    {
        await using var office = await Ready();
        await office.Reads("home", Language.Ru);
        await office.Reads("abroad", Language.Ru, region: "abroad");
        // 20:55 in Bishkek, 17:55 in Moscow.
        office.Outreach.Time.SetUtcNow(new DateTimeOffset(2026, 11, 24, 14, 55, 0, TimeSpan.Zero));
        await office.Drafts(Office.Admin, null, Ru);
        await office.Presses(Office.Admin, "✅ На одобрение");
        await office.Presses(Second, "✅ Одобряю");
        await office.Pass(TimeSpan.FromMinutes(20));

        office.Notes("home").ShouldBeEmpty();
        await office.Until(() => office.Board(Office.Admin).Text.Contains("🌙 Ночь: продолжу 25.11.2026 09:00", StringComparison.Ordinal));
        await office.Pass(TimeSpan.FromHours(12));
        await office.Until(() => office.Notes("home").Count > 0);
        // 09:15 in Bishkek is 06:15 in Moscow.
        office.Notes("abroad").ShouldBeEmpty();
        await office.Pass(TimeSpan.FromHours(3));
        await office.Until(() => Only(office).State == BroadcastState.Done);
        office.Notes("home").ShouldBe([Ru]);
        office.Notes("abroad").ShouldBe([Ru]);
    }

    [Fact]
    public async Task What_is_approved_too_late_asks_its_sender_and_goes_when_she_says()
    {
        await using var office = await Ready();
        await office.Reads("reader", Language.Ru);
        await office.Drafts(Office.Admin, null, Ru, "13:00");
        await office.Presses(Office.Admin, "✅ На одобрение");
        await office.Pass(TimeSpan.FromHours(3));
        await office.Presses(Second, "✅ Одобряю");

        office.Toast(Second).ShouldStartWith("Одобрено, но время уже прошло");
        office.Board(Office.Admin).Text.ShouldContain("прошло больше чем на 60 минут");
        await office.Pass(TimeSpan.FromHours(1));
        office.Notes("reader").ShouldBeEmpty();
        await office.Presses(Office.Admin, "▶ Отправить сейчас");
        await office.Pass(TimeSpan.FromMinutes(11));
        await office.Until(() => Only(office).State == BroadcastState.Done);
        office.Notes("reader").ShouldBe([Ru]);
    }

    [Fact]
    public async Task Called_off_in_the_ten_minutes_nobody_gets_it()
    {
        await using var office = await Ready();
        await office.Reads("reader", Language.Ru);
        await office.Drafts(Office.Admin, null, Ru);
        await office.Presses(Office.Admin, "✅ На одобрение");
        await office.Presses(Second, "✅ Одобряю");
        await office.Presses(Office.Admin, "✖ Отменить");
        await office.Pass(TimeSpan.FromMinutes(30));

        Only(office).State.ShouldBe(BroadcastState.CalledOff);
        office.Notes("reader").ShouldBeEmpty();
    }

    [Fact]
    public async Task When_too_many_fail_it_rests_tells_its_sender_and_goes_on_when_she_says()
    {
        await using var office = await Ready();
        for (var reader = 0; reader < 120; reader++)
            await office.Reads($"reader-{reader}", Language.Ru);
        office.Chat.Trouble = message => message is Outgoing.Note { Address: ['r', ..] } ? new SendResult.Failed("cut") : null;
        await Go(office, BroadcastState.Paused, minutes: 30);

        await office.Until(() => office.Board(Office.Admin).Text.Contains("слишком много ошибок", StringComparison.Ordinal), 600);
        var before = office.Broadcasts.Progress(Only(office).Id);
        before[RecipientState.Unknown].ShouldBeInRange(Failures.FewestSendings, 119);
        office.Chat.Trouble = static _ => null;
        await office.Presses(Office.Admin, "▶ Продолжить");
        await office.Until(() => Only(office).State == BroadcastState.Done);

        var after = office.Broadcasts.Progress(Only(office).Id);
        (after.Ended, after[RecipientState.Unknown], after[RecipientState.Sent]).ShouldBe((120, before[RecipientState.Unknown], 120 - before[RecipientState.Unknown]));
    }

    [Fact]
    public async Task When_the_months_sms_are_spent_it_rests_and_going_on_reaches_those_in_chats_while_the_others_wait()
    {
        await using var office = await Ready();
        for (var reader = 0; reader < 5; reader++)
            await office.Reads($"reader-{reader}", Language.Ru);
        await office.Reads("+996555123456", Language.Ru, channel: TestPhone.Sms);
        var month = office.Get<IOptions<SmsOptions>>().Value;
        var (enough, spent) = (month.MonthlySegments, 0);
        month.MonthlySegments = spent;
        await Go(office, BroadcastState.Paused, minutes: 30);
        // The board follows the state, a round later.
        await office.Until(() => office.Board(Office.Admin).Text.Contains("месячный лимит SMS исчерпан", StringComparison.Ordinal));
        office.Notes("reader-0").ShouldBeEmpty();

        await office.Presses(Office.Admin, "▶ Продолжить");
        await office.Until(() => office.Broadcasts.Progress(Only(office).Id)[RecipientState.Sent] == 5);
        await office.Pass(TimeSpan.FromMinutes(5));
        (Only(office).State, office.Texts("+996555123456").Count).ShouldBe((BroadcastState.Sending, 0));
        office.Board(Office.Admin).Text.ShouldContain("Читатели по SMS ждут");

        month.MonthlySegments = enough;
        await office.Until(() => Only(office).State == BroadcastState.Done);
        office.Texts("+996555123456").Count.ShouldBe(1);
    }

    [Fact]
    public async Task When_one_channels_account_is_in_trouble_it_rests_and_going_on_reaches_the_others()
    {
        await using var office = await Ready();
        await office.Reads("reader", Language.Ru);
        await office.Reads("+996555123456", Language.Ru, channel: TestPhone.Sms);
        await office.Get<ChannelTroubles>().Began("telegram", "", "The token is no longer good.", TimeSpan.FromDays(1), TestContext.Current.CancellationToken);
        await Go(office, BroadcastState.Paused, minutes: 30);
        await office.Until(() => office.Board(Office.Admin).Text.Contains("проблема с аккаунтом канала", StringComparison.Ordinal));

        await office.Presses(Office.Admin, "▶ Продолжить");
        await office.Until(() => office.Texts("+996555123456").Count == 1);
        await office.Pass(TimeSpan.FromMinutes(5));
        (Only(office).State, office.Notes("reader").Count).ShouldBe((BroadcastState.Sending, 0));

        await office.Get<ChannelTroubles>().Ended("telegram", "", TestContext.Current.CancellationToken);
        await office.Until(() => Only(office).State == BroadcastState.Done);
        office.Notes("reader").Count.ShouldBe(1);
    }

    [Fact]
    public async Task Stopped_in_the_middle_the_rest_is_withdrawn_and_nobody_gets_it_later()
    {
        await using var office = await Ready();
        for (var reader = 0; reader < 120; reader++)
            await office.Reads($"reader-{reader}", Language.Ru);
        var taken = 0;
        office.Chat.Trouble = message => message is Outgoing.Note { Address: ['r', ..] } && Interlocked.Increment(ref taken) > 10 ? new SendResult.Throttled(TimeSpan.FromMinutes(5), Everyone: false) : null;
        await Go(office, BroadcastState.Sending);
        await office.Presses(Office.Admin, "⏹ Остановить");
        office.Text(Office.Admin).ShouldContain("Остановить рассылку");
        await office.Presses(Office.Admin, "⏹ Да, остановить");
        office.Chat.Trouble = static _ => null;
        await office.Pass(TimeSpan.FromMinutes(20));

        Only(office).State.ShouldBe(BroadcastState.Stopped);
        var progress = office.Broadcasts.Progress(Only(office).Id);
        (progress.Eligible, progress.Ended).ShouldBe((120, 120));
        progress[RecipientState.Sent].ShouldBe(Enumerable.Range(0, 120).Count(reader => office.Notes($"reader-{reader}").Count == 1));
        progress[RecipientState.Withdrawn].ShouldBeGreaterThan(70);
    }

    [Fact]
    public async Task Stop_within_three_days_is_counted_once()
    {
        await using var office = await Ready();
        foreach (var who in new[] { "soon", "late", "stays" })
            await office.Reads(who, Language.Ru);
        await Go(office);
        await office.Writes("soon", "СТОП");
        await office.Writes("soon", "СТОП");
        await office.Pass(TimeSpan.FromHours(73));
        await office.Writes("late", "СТОП");

        office.Broadcasts.Progress(Only(office).Id).OptOuts.ShouldBe(1);
    }

    [Fact]
    public async Task A_coordinator_of_a_region_writes_to_it_and_approves_nothing_beyond_it()
    {
        await using var office = await Office.Open();
        await office.Appoints(Second, "координатор", "Нарынская область");
        await office.Reads("naryn", Language.Ru);
        await office.Reads("osh", Language.Ru, region: "osh");

        await office.Drafts(Second, null, Ru);
        office.Text(Second).ShouldContain("Получат: 1 чел.");
        office.Text(Second).ShouldContain("Кому: Нарынская область");
        await office.Presses(Second, "🗑 Удалить черновик");

        await office.Drafts(Office.Admin, null, Ru);
        await office.Presses(Office.Admin, "✅ На одобрение");
        office.Text(Office.Admin).ShouldStartWith("Некому одобрить.");
        Only(office).State.ShouldBe(BroadcastState.Draft);
    }

    [Fact]
    public async Task The_preview_warns_of_what_a_locked_screen_would_tell_of_long_sms_and_shows_links()
    {
        await using var office = await Ready();
        await office.Reads("+996555123456", Language.Ru, channel: TestPhone.Sms);
        await office.Drafts(Office.Admin, null, $"Жертва торговли людьми? https://example.org/a {new string('я', 250)}");

        var preview = office.Text(Office.Admin);
        preview.ShouldContain("На заблокированном экране");
        preview.ShouldContain("знаков больше 3 сегментов");
        preview.ShouldContain("https://example.org/a");
        preview.ShouldContain("SMS: сегментов 5");
    }

    [Fact]
    public async Task The_test_goes_to_its_sender_alone()
    {
        await using var office = await Ready();
        await office.Reads("reader", Language.Ru);
        await office.Drafts(Office.Admin, Ky, Ru);
        var before = office.Notes(Office.Admin).Count;
        await office.Writes(Office.Admin, "/announce-test");

        office.Notes(Office.Admin).Skip(before).ShouldBe([Ky, Ru]);
        office.Notes("reader").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_photo_goes_by_the_name_the_channel_gave_it()
    {
        await using var office = await Ready();
        await office.Reads("reader", Language.Ru);
        await office.Writes(Office.Admin, "/broadcast");
        await office.Presses(Office.Admin, "Без этого языка");
        await office.Writes(Office.Admin, Ru);
        await office.Does(Office.Admin, new InboundContent.Showed(MediaKind.Picture) { File = new MediaFile(Office.Telegram, MediaKind.Picture, "photo-1") });
        await office.Presses(Office.Admin, "✔ Так и оставить");
        await office.Presses(Office.Admin, "сразу");
        await Go(office);

        office.Chat.SentTo("reader").OfType<Outgoing.Note>().ShouldHaveSingleItem().File!.Id.ShouldBe("photo-1");
    }

    private static async Task<Office> Ready()
    {
        var office = await Office.Open();
        await office.Appoints(Second, "координатор");
        return office;
    }

    private static Broadcast Only(Office office) => office.Broadcasts.Broadcasts.ShouldHaveSingleItem();

    private static async Task Go(Office office, BroadcastState until = BroadcastState.Done, int minutes = 1)
    {
        if (office.Broadcasts.Broadcasts.Count == 0)
            await office.Drafts(Office.Admin, null, Ru);
        await office.Presses(Office.Admin, "✅ На одобрение");
        await office.Presses(Second, "✅ Одобряю");
        await office.Pass(TimeSpan.FromMinutes(10));
        await office.Until(() => Only(office).State == until, minutes * 60);
    }
}
