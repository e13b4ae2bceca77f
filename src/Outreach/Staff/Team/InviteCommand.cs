using System.Text.Json;
using Outreach.Messaging.Screens;
using Outreach.People;
using Outreach.Staff.Actions;
using Outreach.Staff.Commands;
using Outreach.Staff.Members;

namespace Outreach.Staff.Team;

/// <summary>
/// Invites somebody to the staff: role, regions where it is a coordinator, what colleagues call her; then a link for one hour and one use.
/// Who is pointed at in the staff group needs no link.
/// </summary>
public sealed class InviteCommand(StaffActions actions, TeamVerbs team, InvitationLinks links) : IStaffCommand
{
    /// <summary>The word.</summary>
    public const string Word = "invite";

    private const string Done = "done";
    private const string Whole = "whole";
    private const string RoleMark = "role-";
    private const string RegionMark = "region-";
    private const string Cancel = "cancel";

    /// <inheritdoc/>
    public string Name => Word;

    /// <inheritdoc/>
    public Right Needs => team.Invite.Needs;

    /// <inheritdoc/>
    public async Task<DeskAnswer> Run(DeskCall call, CancellationToken cancellation)
    {
        var memory = call.Memory is { } kept ? JsonSerializer.Deserialize(kept, StaffJson.Default.InviteMemory)! : Nothing(null);
        switch (call.Input)
        {
            case DeskInput.Pointed pointed:
                var (who, why) = await team.Whom(call.Who, call.Person.Channel, pointed.At, cancellation);
                return why is null ? AskRole(call, who) : DeskAnswer.Say(call.Words.Say(why));
            case DeskInput.Pressed { Action: Cancel }:
                return DeskAnswer.Say(call.Words.Say("staff_closed"));
            case DeskInput.Pressed pressed when call.Memory is not null:
                return Press(call, memory, pressed.Action);
            case DeskInput.Wrote wrote when memory is { Role: { } role, AsksName: true }:
                var place = new TeamVerbs.Place(role, memory.Regions, wrote.Words);
                return memory.Who is { } pointedAt
                    ? await Appoint(call, memory, new TeamVerbs.Appointment(pointedAt, place), cancellation)
                    : await Invite(call, memory, place, cancellation);
            case DeskInput.Showed when memory.AsksName:
                return AskName(call, memory, call.Words.Say("invite_name_words"));
            default:
                return AskRole(call, memory.Who);
        }
    }

    private static DeskAnswer Press(DeskCall call, InviteMemory memory, string action)
    {
        if (action.StartsWith(RoleMark, StringComparison.Ordinal)
            && Enum.TryParse<Role>(action[RoleMark.Length..], ignoreCase: true, out var role) && Enum.IsDefined(role))
        {
            memory = Nothing(memory.Who) with { Role = role };
            return role == Role.Coordinator ? AskRegions(call, memory) : AskName(call, memory);
        }

        if (memory.Role != Role.Coordinator)
            return AskRole(call, memory.Who);
        if (action == Whole)
            return AskName(call, memory with { Regions = [] });
        if (action == Done && memory.Regions.Count > 0)
            return AskName(call, memory);
        var region = action.StartsWith(RegionMark, StringComparison.Ordinal) ? action[RegionMark.Length..] : null;
        if (region is not null && call.Words.Regions.All.Any(known => known.Id == region))
            memory = memory with
            {
                Regions = memory.Regions.Contains(region)
                    ? [.. memory.Regions.Where(other => other != region)]
                    : [.. memory.Regions, region],
            };
        return AskRegions(call, memory);
    }

    private async Task<DeskAnswer> Invite(DeskCall call, InviteMemory memory, TeamVerbs.Place place, CancellationToken cancellation)
    {
        var ruling = await actions.Decide(team.Invite, call.Who, place, cancellation);
        var link = ruling is Decision<string>(var code) ? await links.Of(call.Person.Channel, code, cancellation) : string.Empty;
        var (name, role) = (StaffName.Of(place.Name), call.Words.Of(place.Role));
        return DeskAnswer.To(
            call,
            ruling,
            _ => DeskAnswer.Say(call.Words.Say("invite_link", ("name", name), ("role", role), ("link", link))) with { Stays = true },
            why => Again(call, memory, why));
    }

    private async Task<DeskAnswer> Appoint(
        DeskCall call, InviteMemory memory, TeamVerbs.Appointment appointment, CancellationToken cancellation)
        => DeskAnswer.To(
            call,
            await actions.Decide(team.Appoint, call.Who, appointment, cancellation),
            name => DeskAnswer.Say(call.Words.Say("appointed", ("name", name), ("role", call.Words.Of(appointment.Place.Role)))),
            why => Again(call, memory, why));

    // A name that cannot be is asked for again.
    private static DeskAnswer? Again(DeskCall call, InviteMemory memory, Reason why)
        => why.Key is "invite_name_words" or "invite_name_long" ? AskName(call, memory, call.Words.Say(why)) : null;

    private static DeskAnswer AskRole(DeskCall call, PersonId? who) => new()
    {
        Text = call.Words.Say("invite_role"),
        Buttons =
        [
            .. Enum.GetValues<Role>().Select(role => new Button($"{RoleMark}{role.ToString().ToLowerInvariant()}", call.Words.Of(role))),
            Close(call),
        ],
        Dialogue = Keep(Nothing(who)),
    };

    private static DeskAnswer AskRegions(DeskCall call, InviteMemory memory) => new()
    {
        Text = call.Words.Say("invite_regions"),
        Buttons =
        [
            new Button(Whole, call.Words.Say("staff_whole_country")),
            .. call.Words.Regions.All.Select(
                region => new Button(
                    RegionMark + region.Id,
                    $"{(memory.Regions.Contains(region.Id) ? "✓ " : string.Empty)}{region.Name.In(call.Words.Language)}")),
            .. memory.Regions.Count > 0 ? [new Button(Done, call.Words.Say("staff_done"))] : Array.Empty<Button>(),
            Close(call),
        ],
        Dialogue = Keep(memory),
    };

    private static DeskAnswer AskName(DeskCall call, InviteMemory memory, string? notice = null) => new()
    {
        Text = notice ?? call.Words.Say("invite_name"),
        Buttons = [Close(call)],
        Dialogue = Keep(memory with { AsksName = true }),
    };

    private static InviteMemory Nothing(PersonId? who) => new(null, [], AsksName: false, who);

    private static Button Close(DeskCall call) => new(Cancel, call.Words.Say("staff_cancel"));

    private static Dialogue Keep(InviteMemory memory)
        => new(JsonSerializer.Serialize(memory, StaffJson.Default.InviteMemory), memory.AsksName, Presses: true);
}
