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
            else if (booking is { Way: ConsultationMode.Phone, IsLocked: false } || IsOpenChat(booking))
                changes.AddRange(await Told(Locked(booking, person), booking, at, cancellation));
        }

        return changes;
    }

    public async Task Round(DateTimeOffset now, CancellationToken cancellation)
    {
        var calendar = kept.Calendar;
        foreach (var booking in calendar.Standing.Select(id => calendar.Bookings[id])
            .Where(booking => booking.End + BookingVerbs.NumberAfter > now))
        {
            if (booking.Person is not { } id || await people.Find(id, cancellation) is not { } person)
                continue;
            // Who said by her other channel that she can be phoned said so after this one fell silent.
            var phone = booking is { Way: ConsultationMode.Phone, Lock: PhoneLock.Open };
            if (IsQuiet(person) && (phone || IsOpenChat(booking)))
                await outbox.TryCommit([], await Told(Locked(booking, person), booking, now, cancellation), cancellation);
            // In a chat whoever writes again is there again.
            else if (!IsQuiet(person) && booking is { Way: ConsultationMode.Chat, Lock: PhoneLock.Hidden or PhoneLock.Stopped })
                await outbox.TryCommit(
                    [], await Told(booking with { Lock = PhoneLock.Confirmed }, booking, now, cancellation), cancellation);
        }
    }

    private static bool IsOpenChat(Booking booking)
        => booking is { Way: ConsultationMode.Chat, Lock: PhoneLock.Open or PhoneLock.Confirmed };

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
        List<Change> told = unheard ? [] : [.. await notices.Of(next, at, cancellation)];
        if (told.Count > 0 || unheard)
            told.AddRange(await notices.Former(before, at, cancellation));
        return
        [
            new ConsultationChange.Booked(told.Count > 0 || unheard ? next with { ToldLawyer = next.Version, Was = null } : next),
            .. told,
            .. await numbers.Gone(before, at, cancellation),
        ];
    }
}
