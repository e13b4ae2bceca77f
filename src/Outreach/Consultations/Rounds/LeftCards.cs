using Outreach.Consultations.Scheduling;
using Outreach.Staff.Members;
using Outreach.Storage;

namespace Outreach.Consultations.Rounds;

/// <summary>
/// Unlinks the cards of those who give no consultations any more. Who is removed, appointed anew or forgotten is unlinked in that very
/// transaction; this finds whom the settings or an earlier version have left behind.
/// </summary>
internal sealed class LeftCards(IConsultationStore kept, StaffRoll roll, IStore store)
{
    public async Task Round(DateTimeOffset now, CancellationToken cancellation)
    {
        foreach (var lawyer in kept.Calendar.Lawyers.Values)
        {
            if (lawyer.Person is { } person && !await roll.May(person, Right.GiveConsultations, cancellation))
                await store.TryCommit([], [new ConsultationChange.LawyerSaved(lawyer.Left())], cancellation);
        }
    }
}
