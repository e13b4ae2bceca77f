using Outreach.Messaging.Outbound;
using Outreach.People;
using Outreach.Staff.Members;

namespace Outreach.Staff.Phones;

/// <summary>
/// An SMS leaves for a colleague's phone while she is on the staff, the phone is still the one that she gave, and nobody wrote STOP from
/// it.
/// </summary>
internal sealed class PhoneGate(IStaffStore staff, StaffRoll roll, IPeopleStore people) : ISendGate
{
    public bool AnswersFor(Ground ground) => ground is Ground.Alarm { Phone: > 0 };

    public async ValueTask<bool> May(OutboxRow row, CancellationToken cancellation)
    {
        if (row.Ground is not Ground.Alarm alarm || staff.PhoneOf(row.Person) is not { } phone || phone.Id != alarm.Phone)
            return false;
        return (phone.IsConfirmed || alarm.Case == 0)
            && await roll.May(row.Person, alarm.Case == 0 ? Right.BeStaff : Right.AnswerPeople, cancellation)
            && await people.Find(phone.Key, cancellation) is null or { Standing: ContactStatus.Open or ContactStatus.Unreachable };
    }
}
