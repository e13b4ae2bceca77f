using Outreach.Consultations.Actions;
using Outreach.Consultations.Scheduling;
using Outreach.Messaging.Outbound;
using Outreach.Staff.Audit;
using Outreach.Staff.Members;

namespace Outreach.Consultations.Rounds;

/// <summary>
/// Gives a lawyer who has joined the card that was made before she came: the one of nobody yet that bears the name by which she was
/// invited. Where two could be meant, and for a card whose lawyer left, a coordinator says whose it is.
/// </summary>
internal sealed class JoinedCards(IConsultationStore kept, StaffRoll roll, LawyerText text, LinkedNotes linked, Outbox outbox)
{
    public async Task Round(DateTimeOffset now, CancellationToken cancellation)
    {
        var cards = kept.Calendar.Lawyers.Values
            .Where(lawyer => lawyer is { Person: null, Paused: false })
            .ToLookup(text.Name, StringComparer.OrdinalIgnoreCase);
        if (cards.Count == 0)
            return;
        var colleagues = (await roll.All(cancellation))
            .Where(one => one.Member is { Role: Role.Lawyer, Name: not null } && kept.Calendar.LawyerOf(one.Person.Id) is null)
            .ToLookup(one => text.Open(one.Member.Name!.Value), one => one.Person, StringComparer.OrdinalIgnoreCase);
        foreach (var same in cards)
        {
            if (same.Count() > 1 || colleagues[same.Key].ToList() is not [var her])
                continue;
            var card = same.Single();
            var taken = card with { Version = card.Version + 1, Person = her.Id };
            var hers = new ConsultationChange.LawyerSaved(taken);
            var note = new AuditChange(new AuditNote("lawyer.link", $"lawyer {card.Id}")
            {
                Who = her.Id,
                Role = Role.Lawyer,
                At = now,
                From = her.Channel,
                Details = "joined under its name",
            });
            await outbox.TryCommit(
                [new StaffPrecondition(her.Id, Role.Lawyer)],
                [hers, note, .. await linked.Of(taken, now, cancellation)],
                cancellation);
        }
    }
}
