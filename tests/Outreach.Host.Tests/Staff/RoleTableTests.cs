using System.Globalization;
using Outreach.Loopback;
using Outreach.Loopback.Running;
using Shouldly;
using Xunit;

namespace Outreach.Host.Tests.Staff;

/// <summary>Every command, tried by every role over the Bot API: this table says who may.</summary>
public sealed class RoleTableTests
{
    private const long Administrator = 7001;

    private const long StaffGroup = -1001234567890;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly (string Command, string Answer, string[] Roles)[] Table =
    [
        ("/help", "👤 Вы:", ["администратор", "координатор", "юрист", "оператор", "редактор", "наблюдатель"]),
        ("/staff", "👤 Вы:", ["администратор", "координатор", "юрист", "оператор", "редактор", "наблюдатель"]),
        ("/invite", "Кого приглашаете?", ["администратор"]),
        ("/counts", "📊", ["администратор", "координатор", "редактор", "наблюдатель"]),
        ("/broadcasts", "Рассылок пока не было.", ["администратор", "координатор", "редактор", "наблюдатель"]),
        ("/broadcast", "✏ Напишите текст рассылки по-кыргызски.", ["администратор", "координатор", "редактор"]),
        ("/announce-test", "Черновика нет.", ["администратор", "координатор", "редактор"]),
        ("/today", "Вашей карточки ещё нет.", ["администратор", "юрист"]),
        ("/week", "Вашей карточки ещё нет.", ["администратор", "юрист"]),
        ("/hours", "Вашей карточки ещё нет.", ["администратор", "юрист"]),
        ("/away", "Вашей карточки ещё нет.", ["администратор", "юрист"]),
        ("/calendar", "Вашей карточки ещё нет.", ["администратор", "юрист"]),
        ("/write", "Вашей карточки ещё нет.", ["администратор", "юрист"]),
        ("/lawyers", "Юристов пока нет.", ["администратор", "координатор"]),
        ("/load", "📊 На 14 дней вперёд", ["администратор", "координатор"]),
        ("/cases", "📋 Ждут:", ["администратор", "координатор", "оператор"]),
        ("/on", "🟢 Вы на дежурстве.", ["администратор", "координатор", "оператор"]),
        ("/off", "⚪ Вы больше не на дежурстве.", ["администратор", "координатор", "оператор"]),
        ("/duty", "Сейчас на дежурстве:", ["администратор", "координатор", "оператор"]),
        ("/phone", "Напишите номер своего телефона", ["администратор", "координатор", "юрист", "оператор", "редактор", "наблюдатель"]),
        ("/console", "🖥 Вход в пульт", ["администратор", "координатор", "юрист", "оператор", "редактор", "наблюдатель"]),
        ("/answers", "У вас сейчас нет обращений.", ["администратор", "координатор", "оператор"]),
        ("/event", "📝 №", ["администратор", "координатор"]),
        ("/events", "📋 Мероприятия", ["администратор", "координатор"]),
        ("/import", "📎 Загрузить таблицу", ["администратор", "координатор"]),
        ("/link", "Для чего ссылка?", ["администратор", "координатор"]),
        ("/card", "Что напечатать?", ["администратор", "координатор"]),
        ("/bookings", "Записей сейчас нет.", ["администратор", "координатор"]),
        ("/content", "📗 Тексты в силе", ["администратор", "редактор"]),
        ("/endcampaign", "Campaign:End", ["администратор"]),
        ("/book", "О чём нужен совет тому, кто перед вами?", ["администратор", "координатор"]),
    ];

    private static readonly string[] Roles = ["администратор", "координатор", "юрист", "оператор", "редактор", "наблюдатель"];

    [Fact]
    public async Task Each_command_answers_the_roles_that_may_and_refuses_the_others()
    {
        await using var site = await Site.WithTelegram();
        site.Settings["Staff__Administrators__0"] = Number(Administrator);
        var run = await site.StartReady();
        var boss = await Joins(site, Administrator);
        var staff = new Dictionary<string, LoopbackChat>(StringComparer.Ordinal);
        foreach (var (role, number) in Roles.Select((role, number) => (role, number)))
            staff[role] = await Appoint(site, boss, role, 7100 + number);

        foreach (var (command, answer, may) in Table)
        {
            foreach (var (role, chat) in staff)
            {
                var said = await Says(chat, command);
                said.ShouldContain(may.Contains(role) ? answer : $"Вашей роли ({role}) это не разрешено.", customMessage: $"{role} {command}");
                // What a refusal names, nobody may see in the list of what she can do.
                if (command == "/help")
                    Table.Where(row => said.Contains($"{row.Command} –", StringComparison.Ordinal)).Select(row => row.Command).ShouldBe(Table.Where(row => row.Roles.Contains(role)).Select(row => row.Command), ignoreOrder: true);
            }
        }

        // Somebody else is told nothing of it.
        var stranger = await Joins(site, 7900);
        foreach (var (command, answer, _) in Table.Where(row => row.Command != "/help"))
            (await Says(stranger, command)).ShouldNotContain(answer, customMessage: command);

        await run.Rest(site.Api.LastUpdateId);
        var audit = await site.Type("audit");
        audit.Out.ShouldContain("staff.join");
        Count(audit.Out, "  refused  ").ShouldBe(Table.Sum(row => Roles.Length - row.Roles.Length));
        (await site.Type("audit", "verify")).Out.ShouldContain("is whole");
    }

    [Fact]
    public async Task Whoever_is_removed_while_a_question_is_open_gets_no_further()
    {
        await using var site = await Site.WithTelegram();
        site.Settings["Staff__Administrators__0"] = Number(Administrator);
        var run = await site.StartReady();
        var boss = await Joins(site, Administrator);
        var editor = await Appoint(site, boss, "редактор", 7100);
        await Says(editor, "/broadcast");

        await Says(boss, "/staff");
        await Presses(boss, "✖ Айгүл");
        await Presses(boss, "✖ Да, убрать");
        await boss.WaitForText("больше не в команде", Patience);
        editor.Press("Без этого языка");
        editor.Say("Текст, который никто не ждёт");
        await run.Rest(site.Api.LastUpdateId);

        editor.Messages.ShouldNotContain(message => message.Text.Contains("по-русски", StringComparison.Ordinal));
        (await site.Type("broadcasts", "list")).Out.ShouldContain("Draft");
        (await site.Type("audit")).Out.ShouldContain("staff.remove");
    }

    [Fact]
    public async Task Who_is_pointed_at_in_the_staff_group_is_appointed_and_nothing_is_said_in_the_group()
    {
        await using var site = await Site.WithTelegram();
        site.Settings["Staff__Administrators__0"] = Number(Administrator);
        site.Settings["Telegram__StaffGroupId"] = Number(StaffGroup);
        var run = await site.StartReady();
        var boss = await Joins(site, Administrator);
        var colleague = await Joins(site, 7100);

        InGroup(site, boss, "/invite@loopback_bot", colleague);
        await Presses(boss, "редактор");
        await boss.WaitForText("Напишите имя.", Patience);
        (await Says(boss, "Айгүл")).ShouldBe("Айгүл теперь в команде: редактор. Я об этом сообщил. Убрать: /staff");
        await colleague.WaitForText("Вы в команде: редактор.", Patience);
        (await Says(colleague, "/help")).ShouldContain("/broadcast –");

        // She may not, and who is nobody here is not even told so.
        InGroup(site, colleague, "/invite", boss);
        await colleague.WaitForText("Вашей роли (редактор) это не разрешено.", Patience);
        var stranger = await Joins(site, 7900);
        await run.Rest(site.Api.LastUpdateId);
        var before = stranger.Happened;
        InGroup(site, stranger, "/invite", colleague);
        await run.Rest(site.Api.LastUpdateId);
        stranger.Happened.ShouldBe(before);
        site.Api.Requests.ShouldNotContain(request => request.ToString().Contains(Number(StaffGroup), StringComparison.Ordinal));
    }

    private static void InGroup(Site site, LoopbackChat who, string words, LoopbackChat answered)
    {
        var group = $$"""{"id":{{StaffGroup}},"title":"G","type":"supergroup"}""";
        site.Api.Inject("message", $$$"""{"message_id":900,"from":{"id":{{{who.Id}}},"is_bot":false,"first_name":"A"},"chat":{{{group}}},"date":1764000000,"text":"{{{words}}}","reply_to_message":{"message_id":800,"from":{"id":{{{answered.Id}}},"is_bot":false,"first_name":"B"},"chat":{{{group}}},"date":1764000000,"text":"a"}}""");
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

    private static async Task<LoopbackChat> Appoint(Site site, LoopbackChat boss, string role, long id)
    {
        var chat = await Joins(site, id);
        await Says(boss, "/invite");
        await Presses(boss, role);
        if (role == "координатор")
            await Presses(boss, "вся страна");
        await boss.WaitForText("Напишите имя.", Patience);
        var link = await Says(boss, "Айгүл");
        var code = link.Split("?start=")[1].Split('\n')[0].Trim();
        var before = chat.Happened;
        chat.Open(code);
        await chat.WaitFor(one => one.LogAfter(before).Any(happened => happened.Kind is LoopbackEventKind.BotSent or LoopbackEventKind.BotEdited), Patience);
        chat.Last!.Text.ShouldStartWith("Добро пожаловать!");
        return chat;
    }

    /// <summary>She writes, and the answer is what the bot sends then.</summary>
    private static async Task<string> Says(LoopbackChat chat, string words)
    {
        var said = chat.Say(words);
        await chat.WaitFor(one => one.Messages.Any(message => message.FromBot && message.Id > said), Patience);
        return chat.Messages.First(message => message.FromBot && message.Id > said).Text;
    }

    private static async Task Presses(LoopbackChat chat, string label)
    {
        await chat.WaitFor(one => one.Messages.Any(message => message.Buttons.Any(button => button.Label == label)), Patience);
        var before = chat.Happened;
        chat.Press(label);
        await chat.WaitFor(one => one.LogAfter(before).Any(happened => happened.Kind is LoopbackEventKind.BotSent or LoopbackEventKind.BotEdited), Patience);
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    private static string Number(long id) => id.ToString(CultureInfo.InvariantCulture);
}
