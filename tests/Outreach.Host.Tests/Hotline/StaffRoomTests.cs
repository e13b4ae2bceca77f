using Outreach.Loopback;
using Shouldly;
using Xunit;

namespace Outreach.Host.Tests.Hotline;

/// <summary>Cases in the staff group, from the person's first word to the end, over a loopback Bot API with topics.</summary>
public sealed class StaffRoomTests
{
    private const long Boss = 7001;
    private const long Second = 7002;

    [Fact]
    public async Task A_case_is_taken_answered_and_ended_in_its_topic()
    {
        await using var room = await Room.Open(Boss, Second);
        var (person, topic) = await room.Calls(8001);
        topic.Title.ShouldContain("· 🟢 · ru · страна неизвестна · 0 мин");
        person.Say("Работодатель забрал паспорт");
        await room.Run.Rest(room.Site.Api.LastUpdateId);
        await Room.AWhile();
        // Nobody has it yet: no word of it is shown.
        room.Times("забрал паспорт").ShouldBe(0);

        await room.Claims(Boss, topic);
        await room.Group.WaitFor(group => Room.Shows(group, topic, "👤 Работодатель забрал паспорт"), Room.Patience);
        await person.WaitForText("сотрудник", Room.Patience);
        await room.Group.WaitFor(group => group.Topics.Single().Title.EndsWith('✋'), Room.Patience);

        // Talk among colleagues goes nowhere, also where it answers the card.
        room.Group.Say(Second, "мне кажется, это Айбек", topic.Thread);
        room.Group.Say(Second, "проверь телефон", topic.Thread, room.Card(topic));
        room.Group.Say(Boss, ">> пока не уходит", topic.Thread);
        room.Group.Say(Second, ">> не моё обращение", topic.Thread, room.Card(topic));
        await room.Site.Api.Chat(Boss).WaitForText("«>>» действует только как ответ на сообщение бота", Room.Patience);
        await room.Site.Api.Chat(Second).WaitForText("не отправлено. Это обращение не у вас", Room.Patience);

        room.Group.Say(Boss, ">> Здравствуйте, паспорт можно восстановить", topic.Thread, room.Card(topic));
        await person.WaitForText("💬 Здравствуйте, паспорт можно восстановить", Room.Patience);
        await room.Group.WaitFor(group => Room.Shows(group, topic, "➤ ✓ Здравствуйте, паспорт можно восстановить"), Room.Patience);

        // A note of whoever has it can be sent by its button, once.
        var note = room.Group.Say(Boss, "Приходите в консульство", topic.Thread);
        await room.Group.WaitFor(group => group.In(topic.Thread).Any(message => message.Buttons.Any(button => button.Label == "✈ Отправить человеку")), Room.Patience);
        var sends = room.Group.In(topic.Thread).Last(message => message.Buttons.Any(button => button.Label == "✈ Отправить человеку"));
        (sends.Text, sends.Answers).ShouldBe(("☝ «Приходите в консульство»", note));
        room.Group.Press(Second, "✈ Отправить человеку", topic.Thread);
        room.Group.Press(Boss, "✈ Отправить человеку", topic.Thread);
        room.Group.Press(Boss, "✈ Отправить человеку", topic.Thread);
        await person.WaitForText("💬 Приходите в консульство", Room.Patience);
        await room.Run.Rest(room.Site.Api.LastUpdateId);
        person.Messages.Count(message => message.Text.Contains("Приходите", StringComparison.Ordinal)).ShouldBe(1);
        foreach (var words in new[] { "Айбек", "проверь телефон", "пока не уходит", "не моё" })
            Room.Got(person, words).ShouldBeFalse(words);

        // What needs more than a button is done in the own chat of whoever has it.
        room.Group.Press(Second, "⋯ Ещё: в моём чате", topic.Thread);
        room.Group.Press(Boss, "⋯ Ещё: в моём чате", topic.Thread);
        var own = room.Site.Api.Chat(Boss);
        await own.WaitForText("Готовые ответы, фото, передача", Room.Patience);
        own.Press("📂 Открыть №" + topic.Title.Split(' ')[0].TrimStart('№'));
        await own.WaitFor(static chat => chat.Messages.Any(message => message.Buttons.Any(button => button.Label == "📋 Готовые ответы")), Room.Patience);
        Room.Got(room.Site.Api.Chat(Second), "Готовые ответы, фото").ShouldBeTrue("who leads may open it too");

        room.Group.Press(Boss, "✔ Закончить", topic.Thread);
        await room.Group.WaitFor(_ => room.Group.In(topic.Thread).SelectMany(message => message.Buttons).Any(button => button.Label == "Дана информация"), Room.Patience);
        room.Group.Press(Boss, "Дана информация", topic.Thread);
        await room.Group.WaitFor(_ => room.Group.In(topic.Thread).SelectMany(message => message.Buttons).Any(button => button.Label == "Документы"), Room.Patience);
        room.Group.Press(Boss, "Документы", topic.Thread);
        await room.Group.WaitFor(group => group.Topics.Single(one => one.Thread == topic.Thread) is { IsClosed: true } closed && closed.Title.EndsWith('✔'), Room.Patience);
        Room.Shows(room.Group, topic, "✔ Закрыто: Дана информация").ShouldBeTrue();
        room.Group.In(topic.Thread).Where(message => message.FromBot).ShouldAllBe(message => message.IsProtected);
        await room.Group.WaitFor(group => group.In(null).Any(message => message.Text.Contains("новых 1, закрыто 1", StringComparison.Ordinal)), Room.Patience);
        (await room.Site.Type("audit")).Out.ShouldContain("case.read-in-room");
        room.Group.In(null).Single(message => message.Id == room.Group.Pinned).Text.ShouldContain("новых 1, закрыто 1");

        // The same person comes back: the same topic.
        await Room.Asks(person);
        await room.Group.WaitFor(group => group.Topics.Single() is { IsClosed: false }, Room.Patience);
    }

    [Fact]
    public async Task While_a_stranger_is_in_the_group_nothing_is_posted_and_the_administrators_know()
    {
        await using var room = await Room.Open(Boss);
        var (person, topic) = await room.Calls(8001);
        await room.Claims(Boss, topic);
        var boss = room.Site.Api.Chat(Boss);

        room.Group.Joins(9999);
        await boss.WaitForText("⛔ В группе сотрудников есть посторонние: 1", Room.Patience);
        await room.Says("Somebody is in the staff group who may not read");
        person.Say("никто не должен это видеть");
        // The colleague hears it in private all the same.
        await boss.WaitForText("никто не должен это видеть", Room.Patience);
        await Room.AWhile(5);
        room.Times("никто не должен").ShouldBe(0);
        // Nor after a restart.
        await room.Restarts();
        await Room.AWhile(5);
        room.Times("никто не должен").ShouldBe(0);
        boss.Messages.Count(message => message.Text.Contains("посторонние", StringComparison.Ordinal)).ShouldBe(1);

        room.Group.Leaves(9999);
        await boss.WaitForText("🟢 Группа сотрудников снова работает.", Room.Patience);
        await room.Group.WaitFor(group => Room.Shows(group, topic, "никто не должен это видеть"), Room.Patience);
    }

    [Fact]
    public async Task Who_was_removed_from_the_staff_is_put_out_of_the_group()
    {
        await using var room = await Room.Open(Boss);
        var boss = room.Site.Api.Chat(Boss);
        var colleague = await room.Joins(7100);
        boss.Say("/invite");
        await Presses(boss, "оператор");
        await boss.WaitForText("Напишите имя.", Room.Patience);
        boss.Say("Айгүл");
        var link = await boss.WaitForText("?start=", Room.Patience);
        colleague.Open(link.Text.Split("?start=")[1].Split('\n')[0].Trim());
        await colleague.WaitForText("Добро пожаловать!", Room.Patience);
        room.Group.Joins(7100);
        var (_, topic) = await room.Calls(8001);
        await room.Group.WaitFor(_ => room.Group.In(topic.Thread).Count > 0, Room.Patience);
        await Room.AWhile();

        boss.Say("/staff");
        await Presses(boss, "✖ Айгүл");
        await Presses(boss, "✖ Да, убрать");

        await room.Group.WaitFor(group => group.Banned.Contains(7100), Room.Patience);
        room.Group.Members.ShouldNotContain(7100);
        await room.Says(string.Empty);
        boss.Messages.ShouldNotContain(message => message.Text.Contains("посторонние", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_deleted_topic_is_made_anew_with_what_was_said_and_nothing_is_left_in_the_general_one(bool silently)
    {
        await using var room = await Room.Open(Boss);
        room.Group.PostsWrongTopicsToGeneral = silently;
        var (person, topic) = await room.Calls(8001);
        await room.Claims(Boss, topic);
        person.Say("первое");
        await room.Group.WaitFor(group => Room.Shows(group, topic, "первое"), Room.Patience);

        room.Group.Delete(topic.Thread);
        person.Say("второе");

        await room.Group.WaitFor(group => group.Topics is [var anew] && Room.Shows(group, anew, "👤 первое\n👤 второе"), Room.Patience);
        room.Group.In(null).ShouldAllBe(message => !message.Text.Contains("второе", StringComparison.Ordinal));
        await room.Site.Api.Chat(Boss).WaitForText("тема в группе пропала, открыта заново", Room.Patience);
        var fresh = room.Group.Topics.Single();
        room.Group.Close(fresh.Thread);
        person.Say("третье");
        await room.Group.WaitFor(group => Room.Shows(group, fresh, "третье"), Room.Patience);
    }

    [Fact]
    public async Task A_group_that_cannot_be_used_is_said_in_health_and_red_rings_in_private()
    {
        await using var room = await Room.Open(Boss);
        // What may only not be pinned is no trouble.
        room.Group.BotMayPin = false;
        var boss = room.Site.Api.Chat(Boss);
        await room.Calls(8001);
        room.Group.BotIsOut = true;
        var person = await room.Joins(8002);
        person.Say("у меня забрали паспорт, не отпускают");
        await boss.WaitForText("🔴 Срочно!", Room.Patience);
        await room.Says("The bot is not in the staff group");
        await boss.WaitForText("⛔ Бота нет в группе сотрудников.", Room.Patience);
        room.Group.BotIsOut = false;
        room.Group.BotMayTopics = false;
        room.Group.Joins(Boss);
        await room.Says("may not make, close and delete topics");
        room.Group.BotMayTopics = true;
        room.Group.MovedTo = -1009;
        room.Group.Joins(Boss);
        await room.Says("has another id");
        room.Group.MovedTo = null;
        room.Group.Joins(Boss);
        await room.Group.WaitFor(group => group.Topics.Count(topic => topic.Title.Contains("🔴", StringComparison.Ordinal)) == 1, Room.Patience);
        await room.Says(string.Empty);
    }

    private static async Task Presses(LoopbackChat chat, string label)
    {
        await chat.WaitFor(one => one.Messages.Any(message => message.Buttons.Any(button => button.Label == label)), Room.Patience);
        var before = chat.Happened;
        chat.Press(label);
        await chat.WaitFor(one => one.LogAfter(before).Any(happened => happened.Kind is LoopbackEventKind.BotSent or LoopbackEventKind.BotEdited), Room.Patience);
    }
}
