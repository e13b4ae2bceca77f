using Outreach.Consultations.Scheduling;
using Outreach.People;
using Outreach.Staff.Commands;
using Outreach.Staff.Team;

namespace Outreach.Consultations.Actions;

/// <summary>The bookings that stand with a lawyer who goes.</summary>
internal sealed class LawyerDuties(IConsultationStore kept) : IColleagueDuties
{
    public string? Of(PersonId colleague, StaffWriter words, DateTimeOffset now)
        => kept.Calendar.LawyerOf(colleague) is { } lawyer
            && kept.Calendar.With(lawyer.Id, now, DateTimeOffset.MaxValue).Count is > 0 and var booked
            ? words.Say("staff_remove_booked", ("count", booked))
            : null;
}
