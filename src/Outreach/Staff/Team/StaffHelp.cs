using Outreach.Staff.Commands;
using Outreach.Staff.Members;

namespace Outreach.Staff.Team;

/// <summary>Says what a staff member may do: her role and her commands.</summary>
internal static class StaffHelp
{
    /// <summary>In her language.</summary>
    public static string Text(DeskCall call)
    {
        var words = call.Words;
        var where = call.Member.Role == Role.Coordinator
            ? " " + words.Say("staff_where", ("places", words.Places(call.Member.Regions)))
            : string.Empty;
        var lines = call.Commands
            .Where(command => call.Member.Role.May(command.Needs))
            .Select(command => $"/{command.Name} – {words.Say($"can_{command.Name.Replace('-', '_')}")}");
        var you = words.Say("staff_you_are", ("role", words.Of(call.Member.Role)), ("where", where));
        return $"{you}\n\n{string.Join('\n', lines)}\n\n{words.Say("staff_help_end")}";
    }
}
