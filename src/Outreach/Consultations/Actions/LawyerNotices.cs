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
/// leads the consultations of the region is told instead; so they are where its lawyer can hear nothing.
/// </summary>
public sealed class LawyerNotices(IConsultationStore kept, StaffRoll roll, DeskDrawer drawer, LawyerText text, Outbox outbox)
{
    /// <summary>Tells all that is not told yet.</summary>
    public async Task Round(DateTimeOffset now, CancellationToken cancellation)
    {
        var calendar = kept.Calendar;
        foreach (var booking in calendar.Untold.Select(id => calendar.Bookings[id]))
        {
            var former = await Former(booking, now, cancellation);
            var told = await Present(booking, now, cancellation);
            List<Change> changes = [.. former, .. told ?? []];
            if (told is not null)
                changes.Add(new ConsultationChange.Noted(booking.Id, booking.Version) { ToldLawyer = true });
            else if (former.Count > 0)
                changes.Add(new ConsultationChange.Noted(booking.Id, booking.Version) { ToldFormer = true });
            if (changes.Count > 0)
                await outbox.TryCommit([], changes, cancellation);
        }
    }

    /// <summary>Tells whoever had it, and was told so, that it is gone: with the time that was known there.</summary>
    public async Task<IReadOnlyList<Change>> Former(Booking booking, DateTimeOffset now, CancellationToken cancellation)
    {
        if (booking.Was is not { } was || was.Lawyer == booking.Lawyer
            || kept.Calendar.Lawyers.GetValueOrDefault(was.Lawyer)?.Person is not { } before)
            return [];
        var gone = booking with { Lawyer = was.Lawyer, Start = was.Start, State = BookingState.Cancelled };
        return gone.End > now ? await Tell(before, Right.GiveConsultations, KeyOf(gone), gone, now, cancellation) : [];
    }

    // Null while nobody can be told; none where no word is needed: it came and went before anybody heard of it, or is over.
    private async Task<IReadOnlyList<Change>?> Present(Booking booking, DateTimeOffset now, CancellationToken cancellation)
        => (!booking.Stands && booking.ToldLawyer == 0) || booking.End <= now
            ? []
            : await Of(booking, now, cancellation) is { Count: > 0 } told ? told : null;

    /// <summary>What tells whoever has the booking how it stands now; none while nobody can be told.</summary>
    public async Task<IReadOnlyList<Change>> Of(Booking booking, DateTimeOffset now, CancellationToken cancellation)
    {
        if (kept.Calendar.Lawyers.GetValueOrDefault(booking.Lawyer) is { IsDeaf: false, Person: { } lawyer })
            return await Tell(lawyer, Right.GiveConsultations, KeyOf(booking), booking, now, cancellation);

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
        { Way: ConsultationMode.Chat, Lock: PhoneLock.Hidden or PhoneLock.Stopped } => "notice_left",
        { Way: ConsultationMode.Chat, Lock: PhoneLock.Confirmed } => "notice_back",
        { ToldLawyer: 0, Was: null } => "notice_new",
        { Was: { } was } when was.Lawyer != booking.Lawyer => "notice_new",
        { Was: { } was } when was == booking.Slot => "notice_number",
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
            Text = words.Say(
                key,
                ("code", booking.Code),
                ("booking", text.Line(booking, words)),
                ("before", text.Moment(booking.Was?.Start ?? booking.Start, words))),
        }, now, cancellation) is { } note ? [note] : [];
}
