using Outreach.Consultations.Scheduling;
using Outreach.Storage;

namespace Outreach.Consultations.Rounds;

/// <summary>Frees times whose hold is over.</summary>
internal sealed class Tidying(IConsultationStore kept, IStore store)
{
    public async Task Round(DateTimeOffset now, CancellationToken cancellation)
    {
        var calendar = kept.Calendar;
        // What the waiting list offered is passed on by it; the rest is merely over.
        foreach (var hold in calendar.Holds.Values
            .Where(hold => hold.Until <= now && (!hold.Offered || calendar.Waiting(hold.Person) is null)))
            await store.TryCommit([], [new ConsultationChange.Expired(hold.Person, now)], cancellation);
    }
}
