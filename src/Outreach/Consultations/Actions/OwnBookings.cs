using Outreach.Consultations.Scheduling;
using Outreach.Staff.Members;

namespace Outreach.Consultations.Actions;

/// <summary>The bookings that somebody who leads consultations acts on: those of her regions.</summary>
public sealed class OwnBookings(IConsultationStore kept)
{
    /// <summary>Those that stand, the next first.</summary>
    public IReadOnlyList<Booking> Of(StaffMember member)
    {
        var calendar = kept.Calendar;
        return
        [
            .. calendar.Standing.Select(id => calendar.Bookings[id]).Where(booking => OwnRegions.Has(member, booking))
                .OrderBy(static booking => booking.Start),
        ];
    }
}
