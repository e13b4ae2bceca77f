using Outreach.Consultations.Scheduling;
using Outreach.People;
using Outreach.Storage;

namespace Outreach.Consultations.Rounds;

/// <summary>
/// Notes on a card whether its lawyer can be told anything: while she blocked us, stopped or hid the chat, nobody can book with her, and
/// coordinators hear of what is booked.
/// </summary>
internal sealed class DeafCards(IConsultationStore kept, IPeopleStore people, IStore store)
{
    public async Task Round(DateTimeOffset now, CancellationToken cancellation)
    {
        foreach (var lawyer in kept.Calendar.Lawyers.Values)
        {
            if (lawyer.Person is not { } id || await people.Find(id, cancellation) is not { } person)
                continue;
            var deaf = person.Standing != ContactStatus.Open;
            if (deaf != lawyer.IsDeaf)
                await store.TryCommit(
                    [], [new ConsultationChange.LawyerSaved(lawyer with { Version = lawyer.Version + 1, IsDeaf = deaf })], cancellation);
        }
    }
}
