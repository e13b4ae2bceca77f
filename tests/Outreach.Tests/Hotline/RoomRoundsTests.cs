using Outreach.Hotline.Cases;
using Outreach.Hotline.Rooms;
using Outreach.Messaging.Channels;
using Outreach.Messaging.Inbound;
using Outreach.Storage;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Hotline;

/// <summary>What stands in the staff's group as time passes and when things go wrong.</summary>
public sealed class RoomRoundsTests
{
    private const string Operator = "2001";
    private const string Person = "4711";

    [Fact]
    public async Task A_topic_is_deleted_after_a_week_and_one_who_comes_back_later_has_a_new_one()
    {
        var room = new PaperRoom { Members = { Office.Admin, Operator } };
        await using var office = await Open(room);
        await Calls(office, Person);
        await Ends(office, room);
        var first = room.Topics.Keys.ShouldHaveSingleItem();
        room.Closed.ShouldContain(first);

        await Passes(office, TimeSpan.FromDays(6));
        room.Topics.Keys.ShouldHaveSingleItem().ShouldBe(first);
        await Passes(office, TimeSpan.FromDays(1));
        room.Topics.ShouldBeEmpty();
        room.Posts.Values.ShouldAllBe(one => one.Thread == null);

        await Calls(office, Person);
        room.Topics.Keys.ShouldHaveSingleItem().ShouldNotBe(first);
    }

    [Fact]
    public async Task Who_is_forgotten_is_forgotten_in_the_group_at_once_also_when_the_case_was_over()
    {
        var room = new PaperRoom { Members = { Office.Admin, Operator } };
        await using var office = await Open(room);
        await Calls(office, Person);
        await Claims(office, room);
        await office.Writes(Person, "тайна");
        await Passes(office, TimeSpan.FromSeconds(4));
        room.In(room.Topics.Keys.Single()).ShouldContain("👤 тайна");
        await Ends(office, room);

        await office.Writes(Person, "удалите меня");
        await office.Writes(Person, "да");
        await Passes(office, TimeSpan.FromMinutes(2));

        room.Topics.ShouldBeEmpty();
        room.Posts.Values.ShouldAllBe(one => one.Thread == null);
        office.Get<IHotlineStore>().Board.Views.Keys.ShouldBe([0L]);
    }

    [Theory]
    [InlineData("спасите", "Почему: нажата 🆘 или написано её слово.")]
    [InlineData("SOS", "Почему: нажата 🆘 или написано её слово.")]
    [InlineData("хозяин забрал паспорт и бьёт меня", "Почему: в словах слышна опасность.")]
    public async Task The_card_says_why_it_is_red_and_never_the_words(string words, string why)
    {
        var room = new PaperRoom { Members = { Office.Admin, Operator } };
        await using var office = await Open(room);
        await office.Writes(Person, "русский");
        await office.Writes(Person, words);
        await Round(office);
        Card(room).ShouldContain(why);
        Card(room).Replace(why, string.Empty, StringComparison.Ordinal).ShouldNotContain(words);
    }

    [Fact]
    public async Task The_card_says_that_a_colleague_made_it_red_and_that_a_talk_was_opened_again()
    {
        var room = new PaperRoom { Members = { Office.Admin, Operator } };
        await using var office = await Open(room);
        await Calls(office, Person);
        Card(room).ShouldContain("Почему: хочет написать сотруднику.");
        await Claims(office, room);
        var id = office.Get<IHotlineStore>().Board.Of((await office.Person(Person)).Id)!.Id;
        await office.Writes(Operator, $"/cases {id}");
        await office.Presses(Operator, "🔴 Сделать красным");
        await Round(office);
        Card(room).ShouldContain("Почему: красным сделал сотрудник.");

        await Ends(office, room, "Перестал отвечать");
        await Calls(office, Person);
        Card(room).ShouldContain("Законченный разговор открыт снова.");
        Card(room).ShouldNotContain("Прежних обращений");
    }

    [Fact]
    public async Task All_that_was_said_before_it_was_taken_is_shown_however_long_and_much_it_is()
    {
        var room = new PaperRoom { Members = { Office.Admin, Operator } };
        await using var office = await Open(room);
        await Calls(office, Person);
        string[] said =
        [
            "Адрес: Химки, склад на Заводской", string.Join(' ', Enumerable.Range(0, 680).Select(number => $"к{number:D4}")), "и ещё: нас шестеро",
            .. Enumerable.Range(0, 14).Select(number => $"короткое {number:D2}"),
        ];
        foreach (var words in said)
            await office.Writes(Person, words);
        await Claims(office, room);
        for (var second = 0; second < 10; second++)
            await Passes(office, TimeSpan.FromSeconds(1));
        var shown = string.Join('\n', room.In(room.Topics.Keys.Single()));
        foreach (var words in said.SelectMany(words => words.Split(' ')))
            shown.ShouldContain(words);
        room.In(room.Topics.Keys.Single()).ShouldAllBe(post => post.Length <= RoomPost.Longest);
        shown.IndexOf("короткое 00", StringComparison.Ordinal).ShouldBeLessThan(shown.IndexOf("короткое 13", StringComparison.Ordinal));

        // In the colleague's own chat it is a page back.
        var id = office.Get<IHotlineStore>().Board.Of((await office.Person(Person)).Id)!.Id;
        await office.Writes(Operator, $"/cases {id}");
        var read = office.Text(Operator);
        read.ShouldContain("⋯ раньше было ещё:");
        for (var page = 0; page < 5 && office.Text(Operator).Contains("⋯ раньше", StringComparison.Ordinal); page++)
        {
            await office.Presses(Operator, "⬆ Что было раньше");
            read = office.Text(Operator) + read;
        }

        foreach (var words in said.SelectMany(words => words.Split(' ')))
            read.ShouldContain(words);
    }

    [Fact]
    public async Task What_was_refused_changed_or_taken_back_stands_in_the_topic_as_such()
    {
        var room = new PaperRoom { Members = { Office.Admin, Operator } };
        await using var office = await Open(room);
        await Calls(office, Person);
        await Claims(office, room);
        var topic = room.Topics.Keys.Single();
        await office.Does(Operator, new InboundContent.InRoom(new Endpoint("-5", topic), ToUs: true, new InboundContent.Wrote(">>Здравствуйте, я Айнура")));
        await Passes(office, TimeSpan.FromSeconds(20));
        room.In(topic).ShouldContain("➤ ✓ Здравствуйте, я Айнура");

        var id = office.Get<IHotlineStore>().Board.Of((await office.Person(Person)).Id)!.Id;
        await office.Writes(Operator, $"/cases {id}");
        await office.Presses(Operator, "✎ Мои последние слова");
        await office.Presses(Operator, "✎ Исправить");
        await office.Writes(Operator, "Здравствуйте, я Асель");
        await office.Presses(Operator, "✎ Исправить так");
        await Passes(office, TimeSpan.FromSeconds(20));
        room.In(topic).ShouldContain("➤ ✓ Здравствуйте, я Асель");
        room.In(topic).ShouldNotContain("➤ ✓ Здравствуйте, я Айнура");

        await office.Writes(Person, "стоп");
        await office.Does(Operator, new InboundContent.InRoom(new Endpoint("-5", topic), ToUs: true, new InboundContent.Wrote(">>Вы где?")));
        await Passes(office, TimeSpan.FromSeconds(20));
        room.In(topic).ShouldContain("➤ ✗ Вы где?");
        office.Get<IHotlineStore>().Board.Cases[id].Stopped.ShouldBeTrue();
        Card(room).ShouldContain("⏹");
    }

    [Theory]
    [InlineData(CaseOutcome.Blocked)]
    [InlineData(CaseOutcome.Erased)]
    [InlineData((CaseOutcome)99)]
    public async Task However_a_case_ended_the_others_are_shown_and_the_forgotten_are_taken_away(CaseOutcome outcome)
    {
        var room = new PaperRoom { Members = { Office.Admin, Operator } };
        await using var office = await Open(room);
        await Calls(office, Person);
        await Calls(office, "4712");
        await Round(office);
        room.Topics.Count.ShouldBe(2);
        var known = office.Get<IHotlineStore>().Board.Of((await office.Person(Person)).Id)!;
        await office.Get<IStore>().Commit(
            [new HotlineChange.Saved(known with { Version = known.Version + 1, State = CaseState.Closed, Outcome = outcome, ClosedAt = office.Outreach.Time.GetUtcNow() })],
            TestContext.Current.CancellationToken);
        await Passes(office, TimeSpan.FromMinutes(2));
        var broken = !Enum.IsDefined(outcome);
        room.Closed.Count.ShouldBe(broken ? 0 : 1);
        office.Get<ChannelHealth>().Reports[room.HealthName].Trouble.ShouldBe(
            broken ? "Cases that are not shown as they are: 1. The log says which; they can be worked on in private chats." : null);

        await office.Writes("4712", "удалите меня");
        await office.Writes("4712", "да");
        await Calls(office, "4713");
        await Passes(office, TimeSpan.FromMinutes(2));
        room.Topics.Count.ShouldBe(2);
        room.Posts.Values.Single(one => one.Thread is null).Post.Text.ShouldContain("Ждут: 1");
    }

    [Fact]
    public async Task The_board_is_pinned_once_and_where_it_may_not_be_nothing_waits_for_it()
    {
        var room = new PaperRoom { Members = { Office.Admin, Operator } };
        await using var office = await Open(room);
        await Passes(office, TimeSpan.FromMinutes(1));
        room.Pinned.ShouldBe(room.Posts.Single(one => one.Value.Thread is null).Key.ToString(System.Globalization.CultureInfo.InvariantCulture));
        room.Done.Count(one => one == "pin").ShouldBe(1);

        var other = new PaperRoom { Members = { Office.Admin, Operator }, MayNotPin = true };
        await using var elsewhere = await Open(other);
        await Passes(elsewhere, TimeSpan.FromMinutes(2));
        other.Asks.ShouldBe(1);
        await Calls(elsewhere, Person);
        other.Topics.ShouldHaveSingleItem();
        other.MayNotPin = false;
        await Passes(elsewhere, TimeSpan.FromHours(1));
        other.Pinned.ShouldNotBeNull();
    }

    [Fact]
    public async Task What_is_said_within_three_seconds_is_one_post()
    {
        var room = new PaperRoom { Members = { Office.Admin, Operator } };
        await using var office = await Open(room);
        await Calls(office, Person);
        await Claims(office, room);
        await office.Writes(Person, "один");
        await Passes(office, TimeSpan.FromSeconds(4));
        var posts = room.Done.Count(one => one == "post");
        foreach (var words in new[] { "два", "три", "четыре" })
            await office.Writes(Person, words);
        await Passes(office, TimeSpan.FromSeconds(4));
        (room.Done.Count(one => one == "post") - posts).ShouldBe(1);
        room.In(room.Topics.Keys.Single()).ShouldContain("👤 два\n👤 три\n👤 четыре");
    }

    [Fact]
    public async Task In_a_minute_no_more_is_done_than_the_group_takes_and_red_comes_first()
    {
        var room = new PaperRoom { Members = { Office.Admin, Operator }, PerMinute = 4 };
        await using var office = await Open(room);
        for (var person = 0; person < 5; person++)
            await Asks(office, $"{5000 + person}");
        await office.Writes("6000", "русский");
        await office.Writes("6000", "у меня забрали паспорт, не отпускают");
        room.Done.Clear();
        await Round(office);

        room.Done.Count.ShouldBeLessThanOrEqualTo(4);
        room.Topics.Values.First().ShouldContain("🔴");
        await Passes(office, TimeSpan.FromSeconds(58));
        room.Done.Count.ShouldBeLessThanOrEqualTo(4);
        await Passes(office, TimeSpan.FromMinutes(4));
        room.Topics.Count.ShouldBe(6);
    }

    [Fact]
    public async Task A_title_changes_with_the_steps_of_waiting_and_not_each_minute()
    {
        var room = new PaperRoom { Members = { Office.Admin, Operator } };
        await using var office = await Open(room);
        await Calls(office, Person);
        var thread = room.Topics.Keys.Single();
        await Passes(office, TimeSpan.FromMinutes(4));
        room.Topics[thread].ShouldEndWith("0 мин");
        room.Done.ShouldNotContain("rename");
        await Passes(office, TimeSpan.FromMinutes(2));
        room.Topics[thread].ShouldEndWith("5 мин");
    }

    [Fact]
    public async Task When_nobody_can_say_who_is_in_it_nothing_is_posted_and_only_who_may_answer_people_may_be_in_it()
    {
        var room = new PaperRoom { Members = { Office.Admin, Operator } };
        await using var office = await Open(room);
        await office.Appoints("2009", "редактор");
        await Calls(office, Person);
        room.Asked.ShouldBe([Office.Admin, Operator], ignoreOrder: true);

        room.Unreachable = true;
        await Passes(office, TimeSpan.FromMinutes(40));
        await Calls(office, "4712");
        room.Topics.Count.ShouldBe(1);
        office.Get<ChannelHealth>().Reports["paper-room"].Trouble.ShouldNotBeNull().ShouldContain("cannot be reached");

        room.Unreachable = false;
        room.Members.Add("2009");
        await Passes(office, TimeSpan.FromMinutes(1));
        room.Topics.Count.ShouldBe(1);
        office.Notes(Office.Admin)[^1].ShouldContain("посторонние: 1");
    }

    [Fact]
    public async Task What_is_in_doubt_is_done_again_and_says_so_and_what_was_refused_holds_up_nothing()
    {
        var room = new PaperRoom { Members = { Office.Admin, Operator } };
        await using var office = await Open(room);
        await Calls(office, Person);
        await Claims(office, room);
        await office.Writes(Person, "один");
        room.Next.Enqueue(new RoomResult.Failed("cut", InDoubt: true));
        await Passes(office, TimeSpan.FromSeconds(20));
        room.In(room.Topics.Keys.Single()).ShouldContain("↻ (возможно, уже было показано)\n👤 один");

        await office.Writes(Person, "два");
        room.Next.Enqueue(new RoomResult.Refused("no"));
        await Passes(office, TimeSpan.FromSeconds(5));
        await office.Writes(Person, "три");
        await Passes(office, TimeSpan.FromSeconds(5));
        room.In(room.Topics.Keys.Single()).ShouldContain("👤 три");
    }

    private static string Card(PaperRoom room) => room.In(room.Topics.Keys.Single()).First(static post => post.Contains('№', StringComparison.Ordinal));

    private static async Task<Office> Open(PaperRoom room)
    {
        var office = await Office.Open(room: room);
        await office.Appoints(Operator, "оператор");
        return office;
    }

    private static async Task Asks(Office office, string person)
    {
        await office.Writes(person, "русский");
        await office.Writes(person, "оператор");
        await office.Presses(person, "✍ Напишу сотруднику");
    }

    private static async Task Calls(Office office, string person)
    {
        await Asks(office, person);
        await Round(office);
    }

    private static async Task Claims(Office office, PaperRoom room)
    {
        await InTopic(office, room, "✋");
        await Round(office);
    }

    private static async Task Ends(Office office, PaperRoom room, string how = "Дана информация")
    {
        if (office.Get<IHotlineStore>().Board.Cases.Values.Single().State == CaseState.Waiting)
            await Claims(office, room);
        await InTopic(office, room, "✔");
        await Round(office);
        await InTopic(office, room, how);
        await Round(office);
        // What somebody was there for was about something.
        if (office.Get<IHotlineStore>().Board.Cases.Values.Any(static known => known.State == CaseState.Claimed))
        {
            await InTopic(office, room, "Документы");
            await Round(office);
        }
    }

    private static async Task InTopic(Office office, PaperRoom room, string label)
    {
        var (thread, post) = room.Posts.Values.Last(one => one.Post.Buttons.Any(button => button.Label.StartsWith(label, StringComparison.Ordinal)));
        var button = post.Buttons.First(one => one.Label.StartsWith(label, StringComparison.Ordinal));
        await office.Does(Operator, new InboundContent.InRoom(new Endpoint("-5", thread), ToUs: true, new InboundContent.Pressed($"0.{button.Code}", "1", "press")));
    }

    private static async Task Passes(Office office, TimeSpan time)
    {
        var step = time > TimeSpan.FromHours(1) ? TimeSpan.FromHours(1) : time > TimeSpan.FromMinutes(1) ? TimeSpan.FromSeconds(10) : TimeSpan.FromSeconds(1);
        for (var passed = TimeSpan.Zero; passed < time; passed += step)
        {
            office.Outreach.Time.Advance(step);
            await office.Get<RoomRounds>().Round(TestContext.Current.CancellationToken);
        }

        await office.Outreach.Rest();
    }

    private static Task Round(Office office) => office.Get<RoomRounds>().Round(TestContext.Current.CancellationToken);
}
