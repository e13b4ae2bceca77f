using Outreach.Broadcasts;
using Outreach.Messaging.Channels;
using Outreach.Messaging.Screens;
using Outreach.People;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Broadcasts;

/// <summary>What was handed out before is asked about at the last moment: the night, standing still, the end that its sender named.</summary>
public sealed class LastMinuteTests
{
    private const string Ru = "В субботу в Нарыне будет театр.";
    private const string Second = "2002";

    [Fact]
    public async Task What_was_handed_out_by_day_waits_for_the_morning_once_night_has_come()
    {
        await using var office = await Ready(new DateTimeOffset(2026, 11, 24, 14, 45, 0, TimeSpan.Zero));
        // Everybody is handed out at 20:55 in Bishkek, and the channel takes nobody until night.
        office.Chat.Trouble = Throttled;
        await Go(office, readers: 30);
        await office.Until(() => office.Broadcasts.Progress(Only(office).Id).Underway == 30);
        await office.Pass(TimeSpan.FromMinutes(20));
        office.Chat.Trouble = static _ => null;
        await office.Pass(TimeSpan.FromHours(2));
        office.Broadcasts.Progress(Only(office).Id)[RecipientState.Sent].ShouldBe(0, "it is night");
        (await office.Person("reader-1")).Standing.ShouldBe(ContactStatus.Open);

        // Who writes at night is answered at once all the same.
        await office.Writes("reader-1", "меню");
        office.Chat.SentTo("reader-1").OfType<Outgoing.Show>().ShouldNotBeEmpty();
        await office.Pass(TimeSpan.FromHours(10));
        await office.Until(() => Only(office).State == BroadcastState.Done, 600);
        office.Broadcasts.Progress(Only(office).Id)[RecipientState.Sent].ShouldBe(30);
        office.Notes("reader-1").ShouldBe([Ru]);
    }

    [Fact]
    public async Task Stopped_at_night_what_waits_for_the_morning_is_withdrawn()
    {
        await using var office = await Ready(new DateTimeOffset(2026, 11, 24, 14, 45, 0, TimeSpan.Zero));
        office.Chat.Trouble = Throttled;
        await Go(office, readers: 30);
        await office.Until(() => office.Broadcasts.Progress(Only(office).Id).Underway == 30);
        await office.Pass(TimeSpan.FromMinutes(30));
        office.Chat.Trouble = static _ => null;
        await office.Presses(Office.Admin, "⏹ Остановить");
        await office.Presses(Office.Admin, "⏹ Да, остановить");
        await office.Pass(TimeSpan.FromMinutes(20));

        var progress = office.Broadcasts.Progress(Only(office).Id);
        (progress[RecipientState.Withdrawn], progress.Left).ShouldBe((30, 0));
        await office.Pass(TimeSpan.FromHours(13));
        office.Notes("reader-1").ShouldBeEmpty();
    }

    [Fact]
    public async Task What_stood_still_while_people_were_awake_asks_and_what_was_handed_out_waits_with_it()
    {
        await using var office = await Ready();
        office.Chat.Trouble = Throttled;
        await Go(office, readers: 30);
        await office.Until(() => office.Broadcasts.Progress(Only(office).Id).Underway == 30);
        await office.Pass(TimeSpan.FromMinutes(50));
        Only(office).State.ShouldBe(BroadcastState.Sending);
        await office.Pass(TimeSpan.FromMinutes(30));
        Only(office).State.ShouldBe(BroadcastState.Paused);
        await office.Until(() => office.Board(Office.Admin).Text.Contains("Отправка надолго остановилась", StringComparison.Ordinal));

        office.Chat.Trouble = static _ => null;
        await office.Pass(TimeSpan.FromMinutes(40));
        office.Broadcasts.Progress(Only(office).Id)[RecipientState.Sent].ShouldBe(0, "nobody said go on");
        await office.Presses(Office.Admin, "▶ Продолжить");
        await office.Until(() => Only(office).State == BroadcastState.Done, 900);
        office.Broadcasts.Progress(Only(office).Id)[RecipientState.Sent].ShouldBe(30);
    }

    [Fact]
    public async Task What_lay_in_the_outbox_when_the_program_ended_two_days_ago_waits_until_its_sender_is_asked()
    {
        var data = Directory.CreateTempSubdirectory("outreach-").FullName;
        try
        {
            DateTimeOffset down;
            await using (var office = await Office.Opened(static options => options.SecondPerson = false, data))
            {
                await office.Joins(Office.Admin, "русский");
                for (var reader = 0; reader < 20; reader++)
                    await office.Reads($"reader-{reader}", Language.Ru);
                office.Chat.Trouble = Throttled;
                await office.Drafts(Office.Admin, null, Ru);
                await office.Presses(Office.Admin, "✅ Отправить");
                await office.Pass(TimeSpan.FromMinutes(11));
                await office.Until(() => office.Broadcasts.Progress(Only(office).Id).Underway == 20);
                down = office.Outreach.Time.GetUtcNow();
            }

            await using var later = await Office.Opened(static options => options.SecondPerson = false, data, down.AddDays(2));
            await later.Pass(TimeSpan.FromMinutes(20));
            (Only(later).State, later.Broadcasts.Progress(Only(later).Id)[RecipientState.Sent]).ShouldBe((BroadcastState.Paused, 0));
            await later.Presses(Office.Admin, "▶ Продолжить");
            await later.Until(() => Only(later).State == BroadcastState.Done, 900);
            later.Broadcasts.Progress(Only(later).Id)[RecipientState.Sent].ShouldBe(20);
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    [Fact]
    public async Task Nobody_gets_it_after_the_time_its_sender_named_and_the_preview_counts_them()
    {
        await using var office = await Ready();
        office.Chat.Trouble = Throttled;
        for (var reader = 0; reader < 60; reader++)
            await office.Reads($"reader-{reader}", Language.Ru);
        await office.Reads("r-abroad", Language.Ru, region: "abroad");
        await office.Drafts(Office.Admin, null, Ru);
        office.Text(Office.Admin).ShouldContain("сегодня — 61");
        await office.Presses(Office.Admin, "⏳ Не позже");
        await office.Writes(Office.Admin, "12:30");
        office.Text(Office.Admin).ShouldContain("⏳ Не позже: 24.11.2026 12:30");
        await Approved(office);
        await office.Pass(TimeSpan.FromMinutes(60));

        Only(office).State.ShouldBe(BroadcastState.Stopped);
        var progress = office.Broadcasts.Progress(Only(office).Id);
        (progress[RecipientState.Sent], progress[RecipientState.Withdrawn]).ShouldBe((0, 61));
        await office.Until(() => office.Board(Office.Admin).Text.Contains("Срок вышел", StringComparison.Ordinal));
        await office.Pass(TimeSpan.FromHours(5));
        office.Notes("reader-1").ShouldBeEmpty();
    }

    [Fact]
    public async Task An_end_before_the_beginning_is_not_handed_in()
    {
        await using var office = await Ready();
        await office.Reads("reader", Language.Ru);
        await office.Drafts(Office.Admin, null, Ru, "15:00");
        await office.Presses(Office.Admin, "⏳ Не позже");
        await office.Writes(Office.Admin, "14:00");
        office.Text(Office.Admin).ShouldContain("Срок уже прошёл или раньше начала");
        await office.Presses(Office.Admin, "⏳ Не позже");
        await office.Presses(Office.Admin, "Без срока");
        await office.Presses(Office.Admin, "✅ На одобрение");
        Only(office).State.ShouldBe(BroadcastState.Waiting);
    }

    [Fact]
    public async Task The_preview_says_who_gets_it_today_tomorrow_and_by_another_clock()
    {
        await using var office = await Ready(new DateTimeOffset(2026, 11, 24, 14, 40, 0, TimeSpan.Zero));
        await office.Reads("home", Language.Ru);
        await office.Reads("abroad", Language.Ru, region: "abroad");
        await office.Reads("+996555123456", Language.Ru, channel: TestPhone.Sms);
        await office.Reads("+821012345678", Language.Ru, channel: TestPhone.Sms);
        await office.Drafts(Office.Admin, null, Ru);
        // 20:40 in Bishkek; in Seoul it is 23:40.
        office.Text(Office.Admin).ShouldContain("сегодня — 3, завтра — 1");
        office.Text(Office.Admin).ShouldContain("🌍 В других часовых поясах: 1.");
        office.Text(Office.Admin).ShouldContain("не раньше 25.11.2026 06:00");
    }

    [Fact]
    public async Task The_preview_says_for_how_many_it_would_be_too_late()
    {
        await using var office = await Ready(new DateTimeOffset(2026, 11, 24, 14, 55, 0, TimeSpan.Zero));
        await office.Reads("home", Language.Ru);
        await office.Drafts(Office.Admin, null, Ru);
        await office.Presses(Office.Admin, "⏳ Не позже");
        await office.Writes(Office.Admin, "08:00");
        office.Text(Office.Admin).ShouldContain("Не успеют до срока и не получат: 1");
    }

    [Fact]
    public async Task An_sms_never_may_arrive_after_its_readers_day_has_ended()
    {
        await using var office = await Ready(new DateTimeOffset(2026, 11, 24, 14, 40, 0, TimeSpan.Zero));
        await office.Reads("+996555123456", Language.Ru, channel: TestPhone.Sms);
        await office.Drafts(Office.Admin, null, Ru);
        await Approved(office);
        await office.Until(() => Only(office).State == BroadcastState.Done);
        office.Sms.SentTo("+996555123456").OfType<Outgoing.Note>().Single().Until
            .ShouldBe(new DateTimeOffset(2026, 11, 24, 15, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public async Task An_sms_longer_than_it_should_be_goes_only_with_a_yes()
    {
        await using var office = await Ready();
        await office.Reads("+996555123456", Language.Ru, channel: TestPhone.Sms);
        await office.Drafts(Office.Admin, null, new string('я', 250));
        await office.Presses(Office.Admin, "✅ На одобрение");
        office.Text(Office.Admin).ShouldContain("SMS длинные: 4 сегм. на человека");
        Only(office).State.ShouldBe(BroadcastState.Draft);
        await office.Presses(Office.Admin, "◀ Нет, сокращу");
        Only(office).State.ShouldBe(BroadcastState.Draft);
        await office.Presses(Office.Admin, "✅ На одобрение");
        await office.Presses(Office.Admin, "✅ Да, длинные");
        Only(office).State.ShouldBe(BroadcastState.Waiting);
    }

    [Fact]
    public async Task From_the_list_it_is_called_off_paused_let_go_on_and_stopped_and_its_results_are_read()
    {
        await using var office = await Ready();
        office.Chat.Trouble = message => message is Outgoing.Note { Address: ['r', ..] }
            ? new SendResult.Throttled(TimeSpan.FromMinutes(2), Everyone: false) : null;
        await Go(office, readers: 3);
        await office.Until(() => Only(office).State == BroadcastState.Sending);
        await office.Writes(Office.Admin, "/broadcasts");
        await office.Presses(Office.Admin, $"Рассылка {Only(office).Id}");
        await office.Presses(Office.Admin, "⏸ Пауза");
        Only(office).State.ShouldBe(BroadcastState.Paused);
        office.Text(Office.Admin).ShouldContain("на паузе");
        await office.Presses(Office.Admin, "▶ Продолжить");
        Only(office).State.ShouldBe(BroadcastState.Sending);
        await office.Presses(Office.Admin, "⏹ Остановить");
        await office.Presses(Office.Admin, "⏹ Да, остановить");
        Only(office).State.ShouldBe(BroadcastState.Stopped);

        await office.Drafts(Office.Admin, null, Ru);
        await office.Presses(Office.Admin, "✅ На одобрение");
        await office.Writes(Office.Admin, "/broadcasts");
        await office.Presses(Office.Admin, $"Рассылка {office.Broadcasts.Broadcasts[^1].Id}");
        await office.Presses(Office.Admin, "✖ Отменить");
        office.Broadcasts.Broadcasts[^1].State.ShouldBe(BroadcastState.CalledOff);
    }

    private static SendResult.Throttled? Throttled(Outgoing message) => message is Outgoing.Note { Address: ['r', ..] }
        ? new SendResult.Throttled(TimeSpan.FromMinutes(5), Everyone: false) : null;

    private static async Task<Office> Ready(DateTimeOffset? at = null)
    {
        var office = await Office.Open();
        await office.Appoints(Second, "координатор");
        if (at is { } then)
            office.Outreach.Time.SetUtcNow(then);
        return office;
    }

    private static Broadcast Only(Office office) => office.Broadcasts.Broadcasts.ShouldHaveSingleItem();

    private static async Task Go(Office office, int readers)
    {
        for (var reader = 0; reader < readers; reader++)
            await office.Reads($"reader-{reader}", Language.Ru);
        await office.Drafts(Office.Admin, null, Ru);
        await Approved(office);
    }

    private static async Task Approved(Office office)
    {
        await office.Presses(Office.Admin, "✅ На одобрение");
        await office.Presses(Second, "✅ Одобряю");
        await office.Pass(TimeSpan.FromMinutes(10));
    }
}
