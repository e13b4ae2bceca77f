using System.Text.Json;
using Outreach.Hotline.Cases;
using Outreach.Hotline.Rooms;
using Outreach.Hotline.Rounds;
using Outreach.Jobs.Retention;
using Outreach.Messaging.Inbound;
using Outreach.Messaging.Screens;
using Outreach.Reach;
using Outreach.Tests.Fakes;
using Outreach.Tests.Hotline;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Jobs;

/// <summary>
/// A case is talked about by everybody in every way, and its time passes: whoever has the files and the key finds none of the words, nor
/// the bytes under which they once stood there; the group shows none; the counts are the same to the byte.
/// </summary>
public sealed class NoWordIsLeftTests : IDisposable
{
    private const string Chat = "4711";
    private const string Number = "+996555123456";
    private const string First = "2001";
    private const string Second = "2002";

    /// <summary>One for each way in which something is said of a case.</summary>
    private static readonly string[] Said = ["zhalbyrak", "kaiyndyk", "terekzar", "arcazar", "mazarjan", "chynarly", "shiluuluk", "tallybulak", "itmurun", "bozkarga"];

    private readonly string _data = Directory.CreateTempSubdirectory("outreach").FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Store => Path.Combine(_data, "outreach.db");

    private string Key => Path.Combine(_data, "outreach.key");

    public void Dispose() => Directory.Delete(_data, recursive: true);

    [Fact]
    public async Task Of_what_was_said_in_cases_nothing_is_left_when_its_time_is_over_and_counts_stay()
    {
        var room = new PaperRoom { Members = { Office.Admin, First, Second } };
        DateTimeOffset at;
        var office = await Office.Opened(data: _data, room: room);
        await using (office)
        {
            await office.Joins(Office.Admin, "русский");
            await Talk(office, room);
            at = office.Outreach.Time.GetUtcNow();
        }

        var rows = OpenedRow.Of(Store, Key).Where(static row => Said.Any(row.Text.Contains)).ToList();
        // What was said stands there now, else the rest would prove nothing.
        foreach (var word in Said)
            rows.ShouldContain(row => row.Text.Contains(word), word);
        var bytes = Files();
        rows.Where(row => !Stands(bytes, row)).ShouldBeEmpty();
        room.Posts.Values.ShouldContain(one => Said.Any(one.Post.Text.Contains));

        office = await Office.Opened(data: _data, room: room, at: at.AddHours(1));
        await using (office)
        {
            await Passes(office, TimeSpan.FromMinutes(1));
            await Ends(office, First);
            await Ends(office, First);
            var before = await Report(office);
            for (var day = 0; day < 32; day++)
                await Passes(office, TimeSpan.FromDays(1));
            (await Report(office)).ShouldBe(before);
            at = office.Outreach.Time.GetUtcNow();
        }

        room.Posts.Values.ShouldAllBe(one => !Said.Any(one.Post.Text.Contains));
        OpenedRow.Of(Store, Key).Where(static row => Said.Any(row.Text.Contains)).Select(static row => row.Collection).ShouldBeEmpty();
        bytes = Files();
        rows.Where(row => Stands(bytes, row)).Select(static row => row.Collection).ShouldBeEmpty();
    }

    // By chat: words, an edit, a caption, what a colleague answers and changes, a note in the topic, lines to the next one, words in a
    // form that is not finished, a draft; by SMS: words and an answer.
    private static async Task Talk(Office office, PaperRoom room)
    {
        await office.Appoints(First, "оператор", name: "Айнура");
        await office.Appoints(Second, "оператор", name: "Бакыт");
        foreach (var colleague in new[] { First, Second })
            await office.Writes(colleague, "/on");
        await office.Joins(Chat, "русский");
        await office.Writes(Chat, "оператор");
        await office.Presses(Chat, "✍ Напишу сотруднику");
        await office.Writes(Chat, $"{Said[0]} и ещё");
        await Passes(office, TimeSpan.FromSeconds(1));
        var id = office.Get<IHotlineStore>().Board.Of((await office.Person(Chat)).Id)!.Id;
        await office.Presses(First, $"✋ Взять №{id}");
        await Passes(office, TimeSpan.FromSeconds(5));
        await office.Does(Chat, new InboundContent.Wrote($"{Said[1]} иначе") { Edited = true });
        await office.Does(Chat, new InboundContent.Showed(MediaKind.Picture) { Caption = $"{Said[2]} на фото" });
        await Answers(office, First, "Слушаю вас");
        await office.Presses(First, "✎ Мои последние слова");
        await office.Presses(First, "✎ Исправить");
        await office.Writes(First, $"{Said[3]}, слушаю");
        await office.Presses(First, "✎ Исправить так");
        await Passes(office, TimeSpan.FromSeconds(5));
        var thread = room.Topics.Keys.Single();
        await office.Does(First, new InboundContent.InRoom(new(room.Chat, thread), ToUs: false, new InboundContent.Wrote($"{Said[4]}: только нам")));
        await office.Does(First, new InboundContent.InRoom(new(room.Chat, thread), ToUs: true, new InboundContent.Wrote($">> {Said[5]} из темы")));
        await office.Writes(First, $"/cases {id}");
        await office.Presses(First, "⋯ Ещё");
        await office.Presses(First, "⇄ Передать коллеге");
        await office.Presses(First, "Кто свободен");
        await office.Presses(First, "Мне тяжело или слишком близко");
        await office.Writes(First, $"{Said[6]}. Номера дали. Дальше консул.");
        await office.Does(Number, new InboundContent.Wrote("русский"), TestPhone.Sms);
        await office.Does(Number, new InboundContent.Wrote("оператор"), TestPhone.Sms);
        await office.Does(Number, new InboundContent.Wrote("1"), TestPhone.Sms);
        await office.Does(Number, new InboundContent.Wrote($"{Said[7]} не платят"), TestPhone.Sms);
        await Passes(office, TimeSpan.FromSeconds(1));
        var other = office.Get<IHotlineStore>().Board.Of((await office.Person(Number, TestPhone.Sms)).Id)!.Id;
        await office.Writes(First, "/cases");
        await office.Presses(First, $"✋ Взять №{other}");
        await Answers(office, First, $"{Said[8]} помню");
        await office.Presses(First, "✍ Ответить");
        await office.Writes(First, $"{Said[9]} не отправлено");
        await Passes(office, TimeSpan.FromSeconds(5));
    }

    private static async Task Answers(Office office, string who, string words)
    {
        await office.Presses(who, "✍ Ответить");
        await office.Writes(who, words);
        await office.Presses(who, "✈ Отправить");
    }

    private static async Task Ends(Office office, string who)
    {
        var id = office.Get<IHotlineStore>().Board.Cases.Values.First(static one => one.IsOpen).Id;
        await office.Writes(who, "/cases");
        await office.Presses(who, $"✋ Взять №{id}");
        await office.Presses(who, "✔ Закончить");
        await office.Presses(who, "Дана информация");
        await office.Presses(who, "Другое");
    }

    private static async Task Passes(Office office, TimeSpan time)
    {
        office.Outreach.Time.Advance(time);
        await office.Get<HotlineRounds>().Round(Cancellation);
        for (var turn = 0; turn < 5; turn++)
            await office.Get<RoomRounds>().Round(Cancellation);
        var engine = office.Get<RetentionEngine>();
        await engine.Run(engine.Classes, "test", tells: false, Cancellation);
        await office.Outreach.Rest();
    }

    private static async Task<string> Report(Office office)
    {
        var period = new ReachPeriod(DateTimeOffset.MaxValue, DateTimeOffset.MinValue, null, ["lesson-offer"], WithTestPeople: true);
        return JsonSerializer.Serialize((await office.Get<ReachReporter>().Report(period, Cancellation)) with { AsOf = default });
    }

    private static bool Stands(byte[] bytes, OpenedRow row) => bytes.AsSpan().IndexOf(row.Seal) >= 0;

    private byte[] Files() => [.. Directory.EnumerateFiles(_data).Where(path => path != Key).Order().SelectMany(File.ReadAllBytes)];
}
