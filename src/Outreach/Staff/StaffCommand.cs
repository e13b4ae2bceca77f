using System.Globalization;
using Outreach.Channels;
using Outreach.People;
using Outreach.Safekeeping;
using Outreach.Staff.Desk;

namespace Outreach.Staff;

/// <summary>Shows what one may do oneself and, to those who may see it, who is on the staff; administrators remove people here.</summary>
public sealed class StaffCommand(StaffRoll roll, StaffHelp help, ISealer sealer) : IStaffCommand
{
    /// <summary>The word.</summary>
    public const string Word = "staff";

    private const string Ask = "ask-";
    private const string Do = "remove-";

    /// <inheritdoc/>
    public string Name => Word;

    /// <inheritdoc/>
    public Right Needs => Right.BeStaff;

    /// <summary>The action that removes somebody.</summary>
    public static string Remove(PersonId person) => Do + person.Value.ToString(CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public async Task<DeskAnswer> Run(DeskCall call, CancellationToken cancellation)
    {
        if (call.Input is not DeskInput.Pressed { Action: var action })
            return await List(call, null, cancellation);
        if (!call.Member.Role.May(Right.Appoint))
            return new DeskAnswer { Toast = call.Words.Say("staff_refused", ("role", call.Words.Of(call.Member.Role))), Acts = [new DeskAct("refused", Word)] };
        if (Of(action, Ask) is { } asked)
            return await Confirm(call, asked, cancellation);
        return Of(action, Do) is { } removed ? await RemoveOne(call, removed, cancellation) : await List(call, null, cancellation);
    }

    private async Task<DeskAnswer> List(DeskCall call, string? first, CancellationToken cancellation)
    {
        var lines = new List<string>();
        if (first is not null)
            lines.Add(first);
        lines.Add(help.Text(call));
        var buttons = new List<Button>();
        if (call.Member.Role.May(Right.SeeStaff))
        {
            var all = await roll.All(cancellation);
            lines.Add(string.Join('\n', all.Select(one => Line(call.Words, one.Member)).Prepend(call.Words.Say("staff_list"))));
            if (call.Member.Role.May(Right.Appoint))
                buttons.AddRange(all.Where(one => !roll.IsOfSettings(one.Person) && one.Person.Id != call.Person.Id).Select(one => new Button(Ask + Number(one.Person.Id), call.Words.Say("staff_remove", ("name", NameOf(one.Member))))));
        }

        return DeskAnswer.Say(string.Join("\n\n", lines)) with { Buttons = buttons, Dialogue = new Dialogue(string.Empty, TakesWords: false) };
    }

    private async Task<DeskAnswer> Confirm(DeskCall call, PersonId who, CancellationToken cancellation)
    {
        if (await Member(who, cancellation) is not { } member)
            return await List(call, call.Words.Say("staff_gone_already"), cancellation);
        return DeskAnswer.Say(call.Words.Say("staff_remove_sure", ("name", NameOf(member)), ("role", call.Words.Of(member.Role)))) with
        {
            Buttons = [new Button(Remove(who), call.Words.Say("staff_remove_yes")), new Button("list", call.Words.Say("staff_remove_no"))],
            Dialogue = new Dialogue(string.Empty, TakesWords: false),
        };
    }

    private async Task<DeskAnswer> RemoveOne(DeskCall call, PersonId who, CancellationToken cancellation)
    {
        if (await Member(who, cancellation) is not { } member)
            return await List(call, call.Words.Say("staff_gone_already"), cancellation);
        return DeskAnswer.Say(call.Words.Say("staff_removed", ("name", NameOf(member)))) with
        {
            Preconditions = [new StaffPrecondition(who, member.Role)],
            Changes = [new StaffChange.Removed(who)],
            Acts = [new DeskAct("staff.remove", who.ToString(), $"role {member.Role.ToString().ToLowerInvariant()}")],
        };
    }

    private async Task<StaffMember?> Member(PersonId who, CancellationToken cancellation)
        => (await roll.All(cancellation)).Where(one => one.Person.Id == who && !roll.IsOfSettings(one.Person)).Select(one => one.Member).FirstOrDefault();

    private string Line(StaffWriter words, StaffMember member)
    {
        var where = member.Role == Role.Coordinator ? $" · {words.Places(member.Regions)}" : string.Empty;
        return $"• {(member.Name is null ? words.Say("staff_of_settings") : NameOf(member))} · {words.Of(member.Role)}{where}";
    }

    private string NameOf(StaffMember member) => member.Name is { } name ? sealer.Open(name, StaffJson.Default.String) : member.Person.ToString();

    private static string Number(PersonId person) => person.Value.ToString(CultureInfo.InvariantCulture);

    private static PersonId? Of(string action, string mark)
        => action.StartsWith(mark, StringComparison.Ordinal) && long.TryParse(action.AsSpan(mark.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? new PersonId(number) : null;
}
