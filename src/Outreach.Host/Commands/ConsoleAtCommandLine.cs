using System.Globalization;
using Outreach.Campaigns;
using Outreach.People;
using Outreach.Staff.Actions;
using Outreach.Staff.Console;
using Outreach.Staff.Members;

namespace Outreach.Host.Commands;

/// <summary>
/// Gives a link into the console where no chat can: for the first administrator, and on a machine without Telegram. Whoever types here may
/// all, so the link is for any colleague.
/// </summary>
internal sealed class ConsoleAtCommandLine(
    StaffRoll roll, ConsoleAddress address, StaffActions actions, ConsoleVerbs verbs, CampaignClock clock) : IOperatorCommand
{
    private const string Nobody =
        "Nobody on the staff has written to the bot yet, so nobody can be signed in. Set Staff:Administrators, and have that person open "
        + "the talk with the bot once; without Telegram: Staff:Administrators:0 simulator-chat:boss, and /simulator?phone=boss.";

    public string Name => "console";

    public async Task<CommandOutput> Run(IReadOnlyDictionary<string, string> options, CancellationToken cancellation)
    {
        if (!address.IsOpen)
            return new CommandOutput(1, "The console is off: set Console:Enabled to true.");
        var all = await roll.All(cancellation);
        var fitting = options.TryGetValue("who", out var who)
            ? all.Where(one => Number(one.Person.Id) == who).ToList()
            : all.Where(one => one.Member.Role == Role.Administrator).ToList();
        if (fitting is not [var only])
            return new CommandOutput(1, all.Count == 0 ? Nobody : Choose(all));
        return await actions.Do(verbs.Link, Actor.Operator, only.Person.Id, cancellation) is Decision<string>(var code)
            ? new CommandOutput(0, $"For {only.Person.Id} ({RoleOf(only.Member)}), once, until {Until}:\n{address.LinkOf(code)}")
            : new CommandOutput(1, Choose(all));
    }

    private string Until => clock.Local(clock.Now + ConsoleVerbs.LinkLasts).ToString("HH:mm:ss", CultureInfo.InvariantCulture);

    private static string Choose(IReadOnlyList<(StaffMember Member, Person Person)> all) => string.Join('\n', all
        .Select(one => $"  {Number(one.Person.Id),-6}  {RoleOf(one.Member)}")
        .Prepend("Say for whom: console link --for NUMBER. On the staff are:"));

    private static string RoleOf(StaffMember member) => member.Role.ToString().ToLowerInvariant();

    private static string Number(PersonId person) => person.Value.ToString(CultureInfo.InvariantCulture);
}
