using System.Globalization;
using Outreach.Hotline.Actions;
using Outreach.Hotline.Cases;
using Outreach.Messaging.Inbound;
using Outreach.Messaging.Screens;
using Outreach.Staff.Commands;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Hotline;

/// <summary>Anybody can forge what stands behind a button: who may not do it is not shown the screen before it either.</summary>
public sealed class ForgedScreensTests
{
    private const string Forger = "2001";
    private const string Colleague = "2002";
    private const string Her = "4711";

    public static TheoryData<string, string, bool> Leading { get; } = Rows(["lead", "assign", "block", "days", "glass"], ["координатор", "администратор"]);

    public static TheoryData<string, string, bool> Having { get; } = Rows(
        ["more", "refer", "give", "to", "why", "end", "as", "last", "edit", "answers", "numbers", "answer", "files", "book"], []);

    [Theory]
    [MemberData(nameof(Leading))]
    public async Task A_screen_of_those_who_lead_is_for_them(string act, string role, bool may) => await Try(act, role, may, isRight: true);

    [Theory]
    [MemberData(nameof(Having))]
    public async Task A_screen_of_who_has_the_case_is_for_who_has_it(string act, string role, bool may) => await Try(act, role, may, isRight: false);

    [Fact]
    public async Task The_rota_is_asked_of_those_who_lead_only()
    {
        await using var office = await Office.Open();
        await office.Appoints(Forger, "оператор");
        await office.Writes(Forger, "/duty");
        await Forges(office, DutyTexts.Command, "write");
        office.Toast(Forger).ShouldContain("оператор");
        (await office.Audit()).ShouldContain(entry => entry.Note.Act == "refused");
    }

    private static TheoryData<string, string, bool> Rows(string[] acts, string[] roles)
    {
        var rows = new TheoryData<string, string, bool>();
        foreach (var act in acts)
        {
            foreach (var role in new[] { "оператор", "координатор", "администратор", "юрист", "редактор", "наблюдатель" })
                rows.Add(act, role, roles.Contains(role));
        }

        return rows;
    }

    private static async Task Try(string act, string role, bool may, bool isRight)
    {
        await using var office = await Office.Open();
        await office.Appoints(Colleague, "оператор", name: "Нурзада");
        await office.Appoints(Forger, role, name: "Эсен");
        await office.Joins(Her, "русский");
        await office.Writes(Her, "оператор");
        await office.Presses(Her, "✍ Напишу сотруднику");
        var id = office.Get<IHotlineStore>().Board.Cases.Keys.Single();
        await office.Writes(Colleague, "/cases");
        await office.Presses(Colleague, string.Create(CultureInfo.InvariantCulture, $"✋ Взять №{id}"));
        await office.Writes(Forger, "/cases");
        var shown = office.Chat.SentTo(Forger).Count;
        await Forges(office, CaseTexts.Command, Code(act, id));

        var (text, buttons) = Screens(office, shown);
        if (may)
        {
            buttons.ShouldNotBeEmpty();
            return;
        }

        (text + string.Concat(buttons)).ShouldNotContain("Нурзада");
        // What would do it, were it allowed; the list of cases is for all who answer people.
        buttons.ShouldAllBe(button => !button.Contains($".{Next(act)}-{id}-", StringComparison.Ordinal));
        if (isRight)
        {
            buttons.ShouldBeEmpty();
            (await office.Audit()).ShouldContain(entry => entry.Note.Act == "refused");
        }
    }

    private static string Code(string act, long id) => act switch
    {
        "days" => $"days-{id}-Abuse",
        "refer" => $"refer-{id}-kg-112",
        "to" => $"to-{id}-next",
        "why" => $"why-{id}-next.Leaving",
        "as" => $"as-{id}-Informed",
        "edit" => $"edit-{id}-1",
        _ => $"{act}-{id}",
    };

    private static string Next(string act) => act switch
    {
        "days" => "bar",
        "block" => "days",
        "refer" => "consent",
        "give" => "to",
        "to" => "why",
        "end" => "as",
        "as" => "about",
        "answers" => "ready",
        "numbers" => "place",
        _ => act,
    };

    private static (string Text, IReadOnlyList<string> Buttons) Screens(Office office, int from)
    {
        var screens = office.Chat.SentTo(Forger).Skip(from).OfType<Outgoing.Show>().Select(show => show.Screen).ToList();
        return (string.Concat(screens.Select(screen => screen.Text)), [.. screens.SelectMany(screen => screen.Options).Select(button => $"{button.Code}|{button.Label}")]);
    }

    private static Task Forges(Office office, string command, string action)
    {
        var serial = office.Chat.SentTo(Forger).OfType<Outgoing.Show>().Last().Screen.Serial;
        return office.Does(Forger, new InboundContent.Pressed(new ButtonData(serial, new DeskData(command, action).ToString()).ToString(), "ours", "press"));
    }
}
