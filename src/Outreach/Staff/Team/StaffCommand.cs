using System.Globalization;
using Outreach.Messaging.Screens;
using Outreach.People;
using Outreach.Privacy;
using Outreach.Staff.Actions;
using Outreach.Staff.Commands;
using Outreach.Staff.Members;

namespace Outreach.Staff.Team;

/// <summary>Shows what one may do oneself and, to those who may see it, who is on the staff; administrators remove people here.</summary>
public sealed class StaffCommand(StaffRoll roll, StaffActions actions, TeamVerbs team, ISealer sealer) : IStaffCommand
{
    /// <summary>The word.</summary>
    public const string Word = "staff";

    private const string Ask = "ask-";
    private const string Do = "remove-";
    private const string Turn = "page";
    private const string Page = Turn + "-";

    /// <inheritdoc/>
    public string Name => Word;

    /// <inheritdoc/>
    public Right Needs => Right.BeStaff;

    /// <summary>The action that removes somebody.</summary>
    public static string Remove(PersonId person) => Do + person.Value.ToString(CultureInfo.InvariantCulture);

    /// <summary>The action that asks whether to remove somebody.</summary>
    public static string AskRemove(PersonId person) => Ask + person.Value.ToString(CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public async Task<DeskAnswer> Run(DeskCall call, CancellationToken cancellation)
    {
        if (call.Input is not DeskInput.Pressed { Action: var action })
            return await List(call, null, cancellation);
        if (Of(action, Page) is { } page)
            return await List(call, null, cancellation, (int)page.Value);
        if ((Of(action, Ask) ?? Of(action, Do)) is not { } who)
            return await List(call, null, cancellation);
        var list = await List(call, call.Words.Say("staff_gone_already"), cancellation);
        var ruling = await actions.Decide(team.Remove, call.Who, who, cancellation);
        return action.StartsWith(Ask, StringComparison.Ordinal)
            ? DeskAnswer.Ask(call, ruling, member => Sure(call, member), Gone)
            : DeskAnswer.To(call, ruling, member => DeskAnswer.Say(call.Words.Say("staff_removed", ("name", NameOf(member)))), Gone);

        DeskAnswer? Gone(Reason why) => why.Key == "staff_gone_already" ? list : null;
    }

    private async Task<DeskAnswer> List(DeskCall call, string? first, CancellationToken cancellation, int page = 0)
    {
        var lines = new List<string>();
        if (first is not null)
            lines.Add(first);
        lines.Add(StaffHelp.Text(call));
        var buttons = new List<Button>();
        if (call.Member.Role.May(Right.SeeStaff))
        {
            var all = await roll.All(cancellation);
            var shown = Pages.Of(all, page);
            lines.Add(string.Join('\n', shown.Select(one => Line(call.Words, one.Member)).Prepend(call.Words.Say("staff_list"))));
            if (team.Remove.May(call.Who))
                buttons.AddRange(
                    shown.Where(one => !roll.IsOfSettings(one.Person) && one.Person.Id != call.Person.Id).Select(
                        one => new Button(Ask + Number(one.Person.Id), call.Words.Say("staff_remove", ("name", NameOf(one.Member))))));
            buttons.AddRange(Pages.Turning(all.Count, page, Turn, call.Words, "staff_before", "staff_more"));
        }

        return DeskAnswer.Say(string.Join("\n\n", lines)) with
        {
            Buttons = buttons,
            Dialogue = new Dialogue(string.Empty, TakesWords: false),
        };
    }

    private DeskAnswer Sure(DeskCall call, StaffMember member)
        => DeskAnswer.Say(call.Words.Say("staff_remove_sure", ("name", NameOf(member)), ("role", call.Words.Of(member.Role)))) with
        {
            Buttons =
            [
                new Button(Remove(member.Person), call.Words.Say("staff_remove_yes")),
                new Button("list", call.Words.Say("staff_remove_no")),
            ],
            Dialogue = new Dialogue(string.Empty, TakesWords: false),
        };

    private string Line(StaffWriter words, StaffMember member)
    {
        var where = member.Role == Role.Coordinator ? $" · {words.Places(member.Regions)}" : string.Empty;
        return $"• {(member.Name is null ? words.Say("staff_of_settings") : NameOf(member))} · {words.Of(member.Role)}{where}";
    }

    private string NameOf(StaffMember member)
        => member.Name is { } name ? sealer.Open(name, StaffJson.Default.String) : member.Person.ToString();

    private static string Number(PersonId person) => person.Value.ToString(CultureInfo.InvariantCulture);

    private static PersonId? Of(string action, string mark)
        => action.StartsWith(mark, StringComparison.Ordinal) && long.TryParse(
            action.AsSpan(mark.Length),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var number)
            ? new PersonId(number)
            : null;
}
