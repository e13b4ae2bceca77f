using Outreach.Hotline.Cases;
using Outreach.Hotline.Rooms;
using Outreach.Messaging.Channels;
using Outreach.Messaging.Inbound;
using Outreach.Messaging.Screens;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Hotline;

/// <summary>Notes among colleagues, and the button with which one of them goes to the person.</summary>
public sealed class RoomNoteTests
{
    private const string Operator = "2001";
    private const string Person = "4711";
    private const string Long = "Саламатсызбы, паспортту калыбына келтирүү үчүн консулдукка кайрылсаңыз болот, ал жакта акысыз жардам берет";

    [Fact]
    public async Task The_button_under_a_note_says_which_note_it_sends()
    {
        var room = new PaperRoom { Members = { Office.Admin, Operator } };
        await using var office = await Claimed(room);
        await Notes(office, room, "Биринчи сөз", "31");
        await Notes(office, room, Long, "32");
        await Passes(office);

        var posts = room.Posts.Values.Select(one => one.Post).Where(post => post.Text.StartsWith('☝')).ToList();
        posts.Select(post => post.Answers).ShouldBe(["31", "32"]);
        posts[0].Text.ShouldBe("☝ «Биринчи сөз»");
        posts[1].Text.ShouldBe($"☝ «{Long[..60]}…»");
        await Press(office, room, posts[0]);
        office.Outreach.Time.Advance(TimeSpan.FromMinutes(1));
        await office.Outreach.Rest();
        Heard(office).ShouldContain("💬 Биринчи сөз");
        Heard(office).ShouldNotContain("💬 " + Long);
    }

    [Fact]
    public async Task A_note_before_any_word_of_the_person_has_its_button_too_and_is_not_said_twice()
    {
        var room = new PaperRoom { Members = { Office.Admin, Operator } };
        await using var office = await Claimed(room, "");
        await Notes(office, room, "Саламатсызбы", "31");
        await Passes(office);
        room.Posts.Values.Where(one => one.Post.Text.Contains("Саламатсызбы", StringComparison.Ordinal)).ShouldHaveSingleItem()
            .Post.Buttons.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_note_that_a_locked_screen_would_tell_is_refused_with_what_can_be_done_in_the_group()
    {
        var room = new PaperRoom { Members = { Office.Admin, Operator } };
        await using var office = await Claimed(room);
        await Notes(office, room, "Вас удерживают?", "31");
        await Passes(office);
        await Press(office, room, room.Posts.Values.Last(one => one.Post.Text.StartsWith('☝')).Post);

        var toast = office.Toast(Operator);
        toast.ShouldContain("«>>! слова»");
        toast.ShouldNotContain("отправьте так");
        toast.Length.ShouldBeLessThanOrEqualTo(200, "Telegram cuts what is longer");
    }

    [Fact]
    public async Task Direction_marks_of_a_colleague_reach_nobody()
    {
        var room = new PaperRoom { Members = { Office.Admin, Operator } };
        await using var office = await Claimed(room);
        var thread = room.Topics.Keys.Single();
        await office.Does(Operator, new InboundContent.InRoom(new Endpoint("-5", thread), ToUs: true, new InboundContent.Wrote(">> \u202Eодин\u202C")));
        await Notes(office, room, "\u2067два\u2069", "31");
        await Passes(office);
        await Press(office, room, room.Posts.Values.Last(one => one.Post.Text.StartsWith('☝')).Post);
        await office.Writes(Operator, "/cases");
        await office.Presses(Operator, $"📂 Открыть №{Case(office)}");
        await office.Presses(Operator, "✍ Ответить");
        await office.Writes(Operator, "\u200Fтри\u061C");
        await office.Presses(Operator, "✈ Отправить");
        office.Outreach.Time.Advance(TimeSpan.FromMinutes(1));
        await office.Outreach.Rest();

        Heard(office).Where(text => text.StartsWith("💬", StringComparison.Ordinal)).ShouldBe(["💬 один", "💬 два", "💬 три"]);
    }

    private static IReadOnlyList<string> Heard(Office office) => [.. office.Chat.SentTo(Person).Select(message => message switch
    {
        Outgoing.Board board => board.Text,
        Outgoing.Note note => note.Text,
        _ => string.Empty,
    })];

    private static long Case(Office office) => office.Get<IHotlineStore>().Board.Cases.Keys.Single();

    private static async Task<Office> Claimed(PaperRoom room, string first = "салам")
    {
        var office = await Office.Open(room: room);
        await office.Appoints(Operator, "оператор");
        await office.Writes(Person, "русский");
        await office.Writes(Person, "оператор");
        await office.Presses(Person, "✍ Напишу сотруднику");
        await office.Get<RoomRounds>().Round(TestContext.Current.CancellationToken);
        await Press(office, room, room.Posts.Values.Last(one => one.Post.Buttons.Any(button => button.Label.StartsWith('✋'))).Post);
        if (first.Length > 0)
            await office.Writes(Person, first);
        await Passes(office);
        return office;
    }

    private static Task Notes(Office office, PaperRoom room, string words, string message) => office.Does(
        Operator,
        new InboundContent.InRoom(new Endpoint("-5", room.Topics.Keys.Single()), ToUs: false, new InboundContent.Wrote(words)) { Message = message });

    private static Task Press(Office office, PaperRoom room, RoomPost post) => office.Does(
        Operator,
        new InboundContent.InRoom(
            new Endpoint("-5", room.Topics.Keys.Single()), ToUs: true, new InboundContent.Pressed($"0.{post.Buttons[0].Code}", "1", "press")));

    private static async Task Passes(Office office)
    {
        for (var second = 0; second < 5; second++)
        {
            office.Outreach.Time.Advance(TimeSpan.FromSeconds(1));
            await office.Get<RoomRounds>().Round(TestContext.Current.CancellationToken);
        }

        await office.Outreach.Rest();
    }
}
