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
