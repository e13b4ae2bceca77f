using Outreach.Consultations.Scheduling;
using Outreach.Consultations.Unprompted;
using Outreach.Content;
using Outreach.Content.Clocks;
using Outreach.Messaging.Outbound;
using Outreach.Messaging.Sms;
using Outreach.Storage;

namespace Outreach.Consultations.Rounds;

/// <summary>Sends the reminders that are due, each once for each version of a booking.</summary>
internal sealed class Reminding(
    IConsultationStore kept, ReminderTimes times, TwoClocks clock, FirstWriter writer, CurrentWords words, SmsBudget budget, Outbox outbox)
{
    public async Task Round(DateTimeOffset now, CancellationToken cancellation)
    {
        var calendar = kept.Calendar;
        foreach (var booking in calendar.Standing.Select(id => calendar.Bookings[id]))
        {
            if (FirstGate.Hers(booking) is not { } person || times.Due(booking, now) is not var (which, until))
                continue;
            var (code, at) = (BookingCode.Of(booking), clock.Hers(booking.Start, booking.Zone, words.Texts));
            FirstText text = which == Reminders.HourBefore ? new FirstText.HourBefore(code, at) : new FirstText.DayBefore(code, at);
            var note = await writer.Write(person, text, now, until, Ground(booking), cancellation);
            await Commit(booking, which, note, cancellation);
        }

        foreach (var booking in calendar.Standing.Select(id => calendar.Bookings[id])
            .Where(booking => booking.MovedByStaff && !booking.Reminded.HasFlag(Reminders.Moved)))
        {
            if (FirstGate.Hers(booking) is not { } person || times.DueWithdrawn(booking, now) is not { } until)
                continue;
            var text = new FirstText.TimeMoved(BookingCode.Of(booking), clock.Hers(booking.Start, booking.Zone, words.Texts));
            await Commit(
                booking,
                Reminders.Moved,
                await writer.Write(person, text, now, until, Ground(booking), cancellation),
                cancellation);
        }

        foreach (var booking in calendar.Withdrawn.Select(id => calendar.Bookings[id]))
        {
            if (FirstGate.Hers(booking) is not { } person || times.DueWithdrawn(booking, now) is not { } until)
                continue;
            var text = new FirstText.TimeGone(BookingCode.Of(booking), clock.Hers(booking.Start, booking.Zone, words.Texts));
            await Commit(
                booking,
                Reminders.Withdrawn,
                await writer.Write(person, text, now, until, Ground(booking), cancellation),
                cancellation);
        }
    }

    private static Ground.First Ground(Booking booking) => new(FirstSubject.Booking, booking.Id, booking.Version);

    // Written down and queued in one: a crash loses none and sends none twice. It does not fit when the booking has changed meanwhile.
    private Task<CommitResult> Commit(Booking booking, Reminders which, OutboxChange.Queued? note, CancellationToken cancellation)
        => outbox.TryCommit(
            note is null ? [] : budget.RoomFor(note.Row.Channel),
            [
                new ConsultationChange.Noted(booking.Id, booking.Version) { Reminded = which },
                .. note is null ? Array.Empty<Change>() : [note],
            ],
            cancellation);
}
