using Outreach.Consultations.Scheduling;
using Outreach.Messaging.Outbound;
using Outreach.People;

namespace Outreach.Consultations.Unprompted;

/// <summary>
/// Lets what leaves first about consultations leave only while all of it still holds: what it is about is as it was, she agreed by this
/// very channel, it has not lapsed, and these are her hours.
/// </summary>
internal sealed class FirstGate(IConsultationStore kept, ReminderTimes times, TimeProvider time) : ISendGate
{
    /// <summary>So many times that she did not answer are offered in a row; then none is, until she asks again.</summary>
    public const int MostUnanswered = 2;

    public bool AnswersFor(Ground ground)
        => ground is Ground.First { About: FirstSubject.Booking or FirstSubject.Waiting or FirstSubject.Talk };

    public ValueTask<bool> May(OutboxRow row, CancellationToken cancellation)
        => ValueTask.FromResult(row.Ground is Ground.First first && Holds(row, first));

    /// <summary>Whom to write to about a booking: the person, by the channel where the person agreed to it.</summary>
    public static PersonId? Hers(Booking booking) => booking.Person is null ? null : booking.Agreed?.By ?? booking.Person;

    private bool Holds(OutboxRow row, Ground.First first)
    {
        var now = time.GetUtcNow();
        var calendar = kept.Calendar;
        var booking = first.About == FirstSubject.Waiting ? null : calendar.Bookings.GetValueOrDefault(first.Id);
        return first.About switch
        {
            FirstSubject.Booking => booking?.Version == first.Version && Hers(booking) == row.Person
                && times.Agreed(booking.Agreed, booking.Zone, now) is not null,
            FirstSubject.Talk => booking?.Version == first.Version && booking.Person == row.Person && booking.IsTalk(now),
            FirstSubject.Waiting => calendar.Waiters.GetValueOrDefault(first.Id) is { } waiter && waiter.Version == first.Version
                && waiter.Person == row.Person
                && calendar.Held(row.Person, now) is { Offered: true }
                && times.Agreed(waiter.Agreed, waiter.Zone, now) is not null,
            _ => false,
        };
    }
}
