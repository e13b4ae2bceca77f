using Outreach.Consultations.Scheduling;
using Outreach.Consultations.Unprompted;
using Outreach.Storage;

namespace Outreach.Consultations.Actions;

/// <summary>
/// Staff withdraw a booking: it is cancelled, and who agreed to be written to waits for another time with what she had asked for.
/// </summary>
internal static class Withdrawing
{
    /// <summary>Whether the person is told that it fell: she agreed to be written to.</summary>
    public static bool IsTold(Booking booking) => booking is { Person: not null, Agreed.Hours: not null };

    /// <summary>What is written.</summary>
    /// <param name="booking">The booking.</param>
    /// <param name="calendar">The calendar as it is.</param>
    /// <param name="now">When.</param>
    /// <param name="store">Gives numbers.</param>
    /// <param name="byLawyer">The lawyer did it herself and need not be told.</param>
    public static IEnumerable<Change> Of(Booking booking, Calendar calendar, DateTimeOffset now, IStore store, bool byLawyer)
    {
        var version = booking.Version + 1;
        yield return new ConsultationChange.Booked(booking with
        {
            Version = version,
            State = BookingState.Cancelled,
            Withdrawn = true,
            Reminded = Reminders.None,
            ChangedAt = now,
            ToldLawyer = byLawyer ? version : booking.ToldLawyer,
        });
        // Who did not agree to be written to is put on no list that writes to her: she is asked when she comes.
        if (booking.Agreed is { Hours: not null } agreed && FirstGate.Hers(booking) is { } person && calendar.Waiting(person) is null)
        {
            var wish = new SlotWish(booking.Topic, booking.Language, booking.Way, booking.Place)
            {
                Near = booking.Region is { } region ? [region] : [],
            };
            yield return new ConsultationChange.Waits(new WaitlistEntry
            {
                Id = store.NextId(),
                Version = 1,
                Person = person,
                Wish = wish,
                Since = now,
                Agreed = agreed with { By = person },
                Zone = booking.Zone,
            });
        }
    }
}
