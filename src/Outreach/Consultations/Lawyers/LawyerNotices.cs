using Outreach.Channels;
using Outreach.Safekeeping;
using Outreach.Staff.Desk;

namespace Outreach.Consultations;

/// <summary>Tells lawyers of new, moved and cancelled bookings: whatever they were not told of yet, whoever did it.</summary>
internal sealed class LawyerNotices(IConsultationStore kept, DeskDrawer drawer, LawyerText text, Outbox outbox)
{
    public async Task Round(DateTimeOffset now, CancellationToken cancellation)
    {
        var calendar = kept.Calendar;
        foreach (var booking in calendar.Untold.Select(id => calendar.Bookings[id]))
        {
            List<Change> changes = [new ConsultationChange.Noted(booking.Id, booking.Version) { ToldLawyer = true }];
            // What came and went before anybody heard of it needs no word.
            if (booking.Stands || booking.ToldLawyer > 0)
            {
                var key = !booking.Stands ? "notice_cancelled" : booking.ToldLawyer == 0 || booking.MovedFrom is not null ? "notice_new" : "notice_moved";
                await Tell(booking.Lawyer, key, booking, changes, now, cancellation);
            }

            if (booking is { MovedFrom: { } other, ToldLawyer: > 0 })
                await Tell(other, "notice_cancelled", booking, changes, now, cancellation);
            await outbox.TryCommit([], changes, cancellation);
        }
    }

    private async Task Tell(long lawyer, string key, Booking booking, List<Change> changes, DateTimeOffset now, CancellationToken cancellation)
    {
        if (kept.Calendar.Lawyers.GetValueOrDefault(lawyer)?.Person is not { } person)
            return;
        if (await drawer.Tell(person, (address, words) => new Outgoing.Note { Address = address, Text = words.Say(key, ("booking", text.Line(booking, words))) }, now, cancellation) is { } note)
            changes.Add(note);
    }
}
