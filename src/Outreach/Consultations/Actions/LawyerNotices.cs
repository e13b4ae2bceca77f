using Outreach.Consultations.Scheduling;
using Outreach.Messaging.Outbound;
using Outreach.Messaging.Screens;
using Outreach.People;
using Outreach.Staff.Commands;
using Outreach.Staff.Members;
using Outreach.Storage;

namespace Outreach.Consultations.Actions;

/// <summary>
/// Tells lawyers of new, moved and cancelled bookings: whatever they were not told of yet, whoever did it. Where the card is nobody's, who
/// leads the consultations of the region is told instead.
/// </summary>
internal sealed class LawyerNotices(IConsultationStore kept, StaffRoll roll, DeskDrawer drawer, LawyerText text, Outbox outbox)
{
    public async Task Round(DateTimeOffset now, CancellationToken cancellation)
    {
        var calendar = kept.Calendar;
        foreach (var booking in calendar.Untold.Select(id => calendar.Bookings[id]))
        {
            List<Change> changes = [new ConsultationChange.Noted(booking.Id, booking.Version) { ToldLawyer = true }];
            // What came and went before anybody heard of it needs no word, nor what is over.
            if ((booking.Stands || booking.ToldLawyer > 0) && booking.End > now)
            {
                var told = await Of(booking, now, cancellation);
                if (told.Count == 0)
                    continue;
                changes.AddRange(told);
            }

            if (booking is { MovedFrom: { } other, ToldLawyer: > 0 } && calendar.Lawyers.GetValueOrDefault(other)?.Person is { } before)
                changes.AddRange(await Tell(before, Right.GiveConsultations, "notice_cancelled", booking, now, cancellation));
            await outbox.TryCommit([], changes, cancellation);
        }
    }

    /// <summary>What tells whoever has the booking how it stands now; none while nobody can be told.</summary>
    public async Task<IReadOnlyList<Change>> Of(Booking booking, DateTimeOffset now, CancellationToken cancellation)
    {
        if (kept.Calendar.Lawyers.GetValueOrDefault(booking.Lawyer)?.Person is { } lawyer)
        {
            return await Tell(lawyer, Right.GiveConsultations, KeyOf(booking), booking, now, cancellation);
        }

        var told = new List<Change>();
        foreach (var leader in await roll.LeadersOf(booking.Region, cancellation))
            told.AddRange(await Tell(
                leader,
                Right.LeadConsultations,
                !booking.Stands || booking.IsLocked ? KeyOf(booking) : "notice_nobody",
                booking,
                now,
                cancellation));
        return told;
    }

    // "Do not phone" wins over all else that can be said of a booking.
    private static string KeyOf(Booking booking) => booking switch
    {
        { Stands: false, Way: ConsultationMode.Phone } => "notice_cancelled_phone",
        { Stands: false } => "notice_cancelled",
        { IsLocked: true } => "notice_locked",
        { Way: ConsultationMode.Phone, Lock: PhoneLock.Confirmed } => "notice_unlocked",
        { ToldLawyer: 0 } or { MovedFrom: not null } => "notice_new",
        _ => "notice_moved",
    };

    private async Task<IReadOnlyList<Change>> Tell(
        PersonId colleague,
        Right needs,
        string key,
        Booking booking,
        DateTimeOffset now,
        CancellationToken cancellation)
        => await drawer.Tell(colleague, needs, (address, words) => new Outgoing.Note
        {
            Address = address,
            Text = words.Say(key, ("code", booking.Code), ("booking", text.Line(booking, words))),
        }, now, cancellation) is { } note ? [note] : [];
}
