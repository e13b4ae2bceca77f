using Outreach.Broadcasts;
using Outreach.People;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Broadcasts;

/// <summary>The program is down when a broadcast should begin: the same store is opened again later.</summary>
public sealed class DowntimeTests : IDisposable
{
    private const string Words = "В субботу в Нарыне будет театр.";

    private readonly string _data = Directory.CreateTempSubdirectory("outreach-").FullName;

    [Fact]
    public async Task A_broadcast_whose_time_was_missed_by_more_than_an_hour_asks_its_sender_and_goes_when_she_says()
    {
        var down = await Schedule("13:00");

        await using var office = await Office.Opened(Alone, _data, down.AddHours(4));
        await office.Until(() => office.Broadcasts.Broadcasts.Single().State == BroadcastState.Late);
        await office.Until(() => office.Chat.SentTo(Office.Admin).Count > 0);
        office.Board(Office.Admin).Text.ShouldContain("прошло больше чем на 60 минут");
        await office.Pass(TimeSpan.FromHours(1));
        office.Notes("reader").ShouldBeEmpty();

        await office.Presses(Office.Admin, "▶ Отправить сейчас");
        await office.Pass(TimeSpan.FromMinutes(11));
        await office.Until(() => office.Broadcasts.Broadcasts.Single().State == BroadcastState.Done);
        office.Notes("reader").ShouldBe([Words]);
    }

    [Fact]
    public async Task A_broadcast_whose_time_was_missed_by_less_goes_at_once()
    {
        var down = await Schedule("13:00");

        await using var office = await Office.Opened(Alone, _data, down.AddMinutes(100));
        await office.Until(() => office.Broadcasts.Broadcasts.Single().State == BroadcastState.Done);
        office.Notes("reader").ShouldBe([Words]);
    }

    [Fact]
    public async Task A_broadcast_whose_time_comes_at_night_after_a_restart_waits_for_the_morning()
    {
        var down = await Schedule("20:30");

        // 21:15 in Bishkek: less than an hour late, and already quiet.
        await using var office = await Office.Opened(Alone, _data, new DateTimeOffset(down.UtcDateTime.Date, TimeSpan.Zero).AddHours(15).AddMinutes(15));
        await office.Until(() => office.Broadcasts.Broadcasts.Single().State == BroadcastState.Sending);
        await office.Pass(TimeSpan.FromHours(11));
        office.Notes("reader").ShouldBeEmpty();
        await office.Pass(TimeSpan.FromHours(1));
        await office.Until(() => office.Broadcasts.Broadcasts.Single().State == BroadcastState.Done);
        office.Notes("reader").ShouldBe([Words]);
    }

    public void Dispose() => Directory.Delete(_data, recursive: true);

    // It is noon in Bishkek; the program ends a few minutes later.
    private async Task<DateTimeOffset> Schedule(string when)
    {
        await using var office = await Office.Opened(Alone, _data);
        await office.Joins(Office.Admin, "русский");
        await office.Reads("reader", Language.Ru);
        await office.Drafts(Office.Admin, null, Words, when);
        await office.Presses(Office.Admin, "✅ Отправить");
        office.Broadcasts.Broadcasts.Single().State.ShouldBe(BroadcastState.Scheduled);
        return office.Outreach.Time.GetUtcNow();
    }

    private static void Alone(BroadcastOptions options) => options.SecondPerson = false;
}
