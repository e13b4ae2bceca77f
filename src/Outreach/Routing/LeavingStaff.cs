using Outreach.Flows;
using Outreach.Flows.Engine;
using Outreach.People;
using Outreach.Safekeeping;
using Outreach.Staff;
using Outreach.Staff.Audit;

namespace Outreach.Routing;

/// <summary>Somebody on the staff asks to be forgotten: her place goes with her, and the audit log says so.</summary>
internal sealed class LeavingStaff(StaffRoll roll, AuditLog audit) : IFlowWitness
{
    public IEnumerable<Change> Witness(Person person, IReadOnlyList<FlowEvent> events, DateTimeOffset at)
        => events.Any(happened => happened is FlowEvent.Forgotten) && roll.Find(person) is { } member && !roll.IsOfSettings(person)
            ? [new StaffChange.Removed(person.Id), audit.Of(new AuditNote("staff.forgotten", person.Id.ToString()) { Who = person.Id, Role = member.Role, At = at, From = person.Channel })]
            : [];
}
