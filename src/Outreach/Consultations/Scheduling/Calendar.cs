using System.Collections.Immutable;
using NodaTime;
using NodaTime.Extensions;
using Outreach.People;

namespace Outreach.Consultations.Scheduling;

/// <summary>
/// All lawyers, bookings, holds and the waiting list at one moment. It never changes: <see cref="After"/> gives the next one, or nothing
/// where a change does not fit. Instants decide; the hours of lawyers are rules in their zones.
/// </summary>
public sealed partial record Calendar
{
    /// <summary>Nothing yet, by the zones that this program carries.</summary>
    public static Calendar Empty { get; } = new();

    /// <summary>The rules of the zones.</summary>
    public IDateTimeZoneProvider Zones { get; init; } = DateTimeZoneProviders.Tzdb;

    /// <summary>The lawyers by their numbers.</summary>
    public ImmutableSortedDictionary<long, Lawyer> Lawyers { get; private init; } = ImmutableSortedDictionary<long, Lawyer>.Empty;

    /// <summary>All bookings, those that are over too, by their numbers.</summary>
    public ImmutableDictionary<long, Booking> Bookings { get; private init; } = ImmutableDictionary<long, Booking>.Empty;

    /// <summary>What is held, by person.</summary>
    public ImmutableDictionary<PersonId, SlotHold> Holds { get; private init; } = ImmutableDictionary<PersonId, SlotHold>.Empty;

    /// <summary>The waiting list, first come first.</summary>
    public ImmutableSortedDictionary<long, WaitlistEntry> Waiters { get; private init; }
        = ImmutableSortedDictionary<long, WaitlistEntry>.Empty;

    /// <summary>Bookings that are not closed: to come, or over and waiting for the lawyer's word.</summary>
    public ImmutableSortedSet<long> Standing { get; private init; } = [];

    /// <summary>Bookings whose lawyer does not know yet what changed.</summary>
    public ImmutableSortedSet<long> Untold { get; private init; } = [];

    /// <summary>Bookings that staff withdrew, and whose person was not told of it.</summary>
    public ImmutableSortedSet<long> Withdrawn { get; private init; } = [];

    /// <summary>Bookings whose phone number is still kept.</summary>
    public ImmutableSortedSet<long> WithPhone { get; private init; } = [];

    /// <summary>Bookings whose phone number stands on a colleague's screen.</summary>
    public ImmutableSortedSet<long> Seen { get; private init; } = [];

    /// <summary>The last day for which each was told of it: lawyers by their numbers, and coordinators together.</summary>
    public ImmutableDictionary<long, LocalDate> Told { get; private init; } = ImmutableDictionary<long, LocalDate>.Empty;

    private ImmutableDictionary<long, ImmutableSortedSet<Taken>> TakenBy { get; init; }
        = ImmutableDictionary<long, ImmutableSortedSet<Taken>>.Empty;

    private ImmutableDictionary<PersonId, ImmutableList<long>> Of { get; init; } = ImmutableDictionary<PersonId, ImmutableList<long>>.Empty;

    private ImmutableDictionary<string, long> Codes { get; init; } = ImmutableDictionary<string, long>.Empty;

    /// <summary>The booking that a person still has before her, or is in just now.</summary>
    public Booking? Coming(PersonId person, DateTimeOffset now)
        => BookingsOf(person).FirstOrDefault(booking => booking.Stands && booking.End > now);

    /// <summary>The booking that a person has before her and that has not begun: only such a one is moved or cancelled.</summary>
    public Booking? Ahead(PersonId person, DateTimeOffset now)
        => BookingsOf(person).FirstOrDefault(booking => booking.Stands && booking.Start > now);

    /// <summary>All that a person ever booked.</summary>
    public IEnumerable<Booking> BookingsOf(PersonId person) => Of.GetValueOrDefault(person)?.Select(id => Bookings[id]) ?? [];

    /// <summary>The standing booking of this code.</summary>
    public Booking? Find(string code) => Codes.TryGetValue(code, out var id) ? Bookings[id] : null;

    /// <summary>Her place on the waiting list.</summary>
    public WaitlistEntry? Waiting(PersonId person) => Waiters.Values.FirstOrDefault(waiter => waiter.Person == person);

    /// <summary>What is held for her now.</summary>
    public SlotHold? Held(PersonId person, DateTimeOffset now) => Holds.TryGetValue(person, out var hold) && hold.Until > now ? hold : null;

    /// <summary>The card of a staff member.</summary>
    public Lawyer? LawyerOf(PersonId person) => Lawyers.Values.FirstOrDefault(lawyer => lawyer.Person == person);

    /// <summary>A lawyer's standing bookings that touch this time, earliest first.</summary>
    public IReadOnlyList<Booking> With(long lawyer, DateTimeOffset from, DateTimeOffset until)
        => [.. Standing.Select(id => Bookings[id]).Where(booking => booking.Lawyer == lawyer && booking.End > from && booking.Start < until)
            .OrderBy(booking => booking.Start)];

    /// <summary>Whether this person may have this time: see <see cref="FreeSlots.IsFree"/>.</summary>
    public bool IsFree(Slot slot, DateTimeOffset now, PersonId? person)
        => Lawyers.TryGetValue(slot.Lawyer, out var lawyer)
            && Day(lawyer, slot.Start.ToInstant().InZone(Zones[lawyer.Zone]).Date).IsFree(slot.Start, now, person);

    /// <summary>
    /// Free times for a wish, earliest first, one lawyer for each: who knows the person's place comes first, then who has the fewest
    /// consultations that week.
    /// </summary>
    /// <param name="wish">What she wants.</param>
    /// <param name="from">The earliest beginning.</param>
    /// <param name="until">What begins then or later is not looked at.</param>
    /// <param name="now">When it is.</param>
    /// <param name="person">Who asks: what she holds or has is free to her.</param>
    public IEnumerable<Slot> Free(SlotWish wish, DateTimeOffset from, DateTimeOffset until, DateTimeOffset now, PersonId? person)
    {
        var fitting = Lawyers.Values.Where(lawyer => lawyer.Suits(wish)).ToList();
        if (fitting.Count == 0)
            yield break;
        // A date of any zone lies within a day of the same date in UTC.
        var last = until.ToInstant().InUtc().Date.PlusDays(1);
        var waiting = new PriorityQueue<Slot, (DateTimeOffset Start, bool Stranger, int Load, long Lawyer)>();
        for (var date = from.ToInstant().InUtc().Date.PlusDays(-1); date <= last; date = date.PlusDays(1))
        {
            foreach (var lawyer in fitting)
            {
                int? load = null;
                var day = Day(lawyer, date);
                foreach (var start in day.Starts().Where(start => start >= from && start < until && day.IsFree(start, now, person)))
                    waiting.Enqueue(
                        new Slot(lawyer.Id, start),
                        (start, !wish.Near.Any(lawyer.Places.Contains), load ??= Load(lawyer, date), lawyer.Id));
            }

            // What lies a day back in UTC cannot be overtaken by another zone any more.
            var done = date.AtMidnight().InUtc().ToDateTimeOffset();
            foreach (var slot in Drain(waiting, date == last ? DateTimeOffset.MaxValue : done))
                yield return slot;
        }
    }

    /// <summary>One lawyer's free times, whatever for.</summary>
    public IEnumerable<Slot> FreeOf(Lawyer lawyer, DateTimeOffset from, DateTimeOffset until, DateTimeOffset now)
    {
        var last = until.ToInstant().InUtc().Date.PlusDays(1);
        for (var date = from.ToInstant().InUtc().Date.PlusDays(-1); date <= last; date = date.PlusDays(1))
        {
            var day = Day(lawyer, date);
            foreach (var start in day.Starts().Where(start => start >= from && start < until && day.IsFree(start, now, person: null)))
                yield return new Slot(lawyer.Id, start);
        }
    }

    internal static int FirstFrom(ImmutableSortedSet<Taken> taken, DateTimeOffset start)
    {
        var index = taken.IndexOf(new Taken(start, start, null, default));
        return index < 0 ? ~index : index;
    }

    private static IEnumerable<Slot> Drain(
        PriorityQueue<Slot, (DateTimeOffset Start, bool Stranger, int Load, long Lawyer)> waiting,
        DateTimeOffset before)
    {
        DateTimeOffset? last = null;
        while (waiting.TryPeek(out var slot, out var rank) && rank.Start < before)
        {
            waiting.Dequeue();
            if (rank.Start != last)
                yield return slot;
            last = rank.Start;
        }
    }

    private FreeSlots Day(Lawyer lawyer, LocalDate date) => new(lawyer, date, Zones[lawyer.Zone], TakenOf(lawyer.Id));

    private ImmutableSortedSet<Taken> TakenOf(long lawyer) => TakenBy.GetValueOrDefault(lawyer) ?? [];

    // The consultations of the week in which a date lies, Monday to Sunday.
    private int Load(Lawyer lawyer, LocalDate date)
    {
        var zone = Zones[lawyer.Zone];
        var monday = date.PlusDays(1 - (int)date.DayOfWeek);
        var taken = TakenOf(lawyer.Id);
        return FirstFrom(taken, zone.AtStartOfDay(monday.PlusDays(7)).ToDateTimeOffset())
            - FirstFrom(taken, zone.AtStartOfDay(monday).ToDateTimeOffset());
    }
}
