using Outreach.Flows.Effects;
using Outreach.Flows.Engine;
using Outreach.People;
using Outreach.Staff.Audit;
using Outreach.Staff.Members;
using Outreach.Storage;

namespace Outreach.Routing;

/// <summary>
/// Somebody on the staff asks to be forgotten: her place goes with her, by whichever channel she asks, and the audit log says so.
/// </summary>
internal sealed class LeavingStaff(IStaffStore staff, StaffRoll roll) : IFlowWitness
{
    public ValueTask<IReadOnlyList<Change>> Witness(
        Person person,
        IReadOnlyList<FlowEvent> events,
        DateTimeOffset at,
        CancellationToken cancellation)
        => ValueTask.FromResult<IReadOnlyList<Change>>(events.Any(happened => happened is FlowEvent.Forgotten) && !roll.IsOfSettings(person)
            ? [.. staff.Members.Where(member => member.Person == person.Id || member.Person == person.Joined)
                .SelectMany(member => Left(member, person, at))]
            : []);

    private static IEnumerable<Change> Left(StaffMember member, Person person, DateTimeOffset at)
    {
        yield return new StaffChange.Removed(member.Person);
        yield return new AuditChange(new AuditNote("staff.forgotten", member.Person.ToString())
        {
            Who = member.Person,
            Role = member.Role,
            At = at,
            From = person.Channel,
        });
    }
}
