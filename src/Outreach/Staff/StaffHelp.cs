using Outreach.Staff.Desk;

namespace Outreach.Staff;

/// <summary>Says what a staff member may do: her role and her commands.</summary>
public sealed class StaffHelp(IEnumerable<StaffAbility> abilities)
{
    /// <summary>In her language.</summary>
    public string Text(DeskCall call)
    {
        var words = call.Words;
        var where = call.Member.Role == Role.Coordinator ? " " + words.Say("staff_where", ("places", words.Places(call.Member.Regions))) : string.Empty;
        var lines = abilities.Where(ability => call.Member.Role.May(ability.Needs)).Select(ability => $"/{ability.Command} – {words.Say($"can_{ability.Command.Replace('-', '_')}")}");
        return $"{words.Say("staff_you_are", ("role", words.Of(call.Member.Role)), ("where", where))}\n\n{string.Join('\n', lines)}\n\n{words.Say("staff_help_end")}";
    }
}
