using Outreach.Consultations.Scheduling;
using Outreach.Flows.Effects;
using Outreach.Flows.Engine;
using Outreach.Messaging.Outbound;
using Outreach.People;
using Outreach.Storage;

namespace Outreach.Consultations.Actions;

/// <summary>
/// Who hides, stops or is forgotten is not phoned: her lawyer is told in the same commit, and her number is locked until she says herself
/// that she can be phoned. What came another way, such as a STOP that the provider knew of, the round finds.
/// </summary>
internal sealed class Quieting(
    IConsultationStore kept,
    LawyerNotices notices,
    ShownNumbers numbers,
    IPeopleStore people,
    Outbox outbox) : IFlowWitness
{
    public async ValueTask<IReadOnlyList<Change>> Witness(
        Person person,
        IReadOnlyList<FlowEvent> events,
        DateTimeOffset at,
        CancellationToken cancellation)
    {
        var forgotten = events.Any(static happened => happened is FlowEvent.Forgotten);
        if (!forgotten && !IsQuiet(person))
            return [];
        var changes = new List<Change>();
        foreach (var booking in HersOf(person).Where(booking => booking.Stands && booking.End + BookingVerbs.NumberAfter > at))
        {
            if (forgotten)
                changes.AddRange(await Told(booking with { State = BookingState.Cancelled, Phone = null }, booking, at, cancellation));
            else if (booking is { Way: ConsultationMode.Phone, IsLocked: false })
                changes.AddRange(await Told(Locked(booking, person), booking, at, cancellation));
        }

        return changes;
    }

    public async Task Round(DateTimeOffset now, CancellationToken cancellation)
    {
        var calendar = kept.Calendar;
        foreach (var booking in calendar.Standing.Select(id => calendar.Bookings[id]).Where(
            booking => booking is { Way: ConsultationMode.Phone, Lock: PhoneLock.Open } && booking.End + BookingVerbs.NumberAfter > now))
        {
            // Who said by her other channel that she can be phoned said so after this one fell silent.
            if (booking.Person is { } id && await people.Find(id, cancellation) is { } person && IsQuiet(person))
                await outbox.TryCommit([], await Told(Locked(booking, person), booking, now, cancellation), cancellation);
        }
    }

    /// <summary>Whether she hid or stopped, so that nobody phones.</summary>
    public static bool IsQuiet(Person person) => person.Standing is ContactStatus.Hidden or ContactStatus.Stopped;

    /// <summary>The booking of somebody who hid or stopped.</summary>
    public static Booking Locked(Booking booking, Person person)
        => booking with { Lock = person.Standing == ContactStatus.Stopped ? PhoneLock.Stopped : PhoneLock.Hidden };

    private IEnumerable<Booking> HersOf(Person person)
        => kept.Calendar.BookingsOf(person.Id).Concat(person.Joined is { } other ? kept.Calendar.BookingsOf(other) : []);

    private async Task<IReadOnlyList<Change>> Told(Booking changed, Booking before, DateTimeOffset at, CancellationToken cancellation)
    {
        var next = changed with { Version = before.Version + 1, Seen = null };
        // What came and went before anybody heard of it needs no word.
        var unheard = !next.Stands && before.ToldLawyer == 0;
        var told = unheard ? [] : await notices.Of(next, at, cancellation);
        return
        [
            new ConsultationChange.Booked(told.Count > 0 || unheard ? next with { ToldLawyer = next.Version } : next),
            .. told,
            .. await numbers.Gone(before, at, cancellation),
        ];
    }
}
