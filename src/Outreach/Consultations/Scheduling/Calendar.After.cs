using System.Collections.Immutable;
using NodaTime;
using Outreach.People;

namespace Outreach.Consultations.Scheduling;

/// <content>How one change leads to the next calendar.</content>
public sealed partial record Calendar
{
    /// <summary>The calendar after a change; null where it does not fit.</summary>
    public Calendar? After(ConsultationChange change) => change switch
    {
        ConsultationChange.LawyerSaved(var lawyer) => lawyer.Version == (Lawyers.GetValueOrDefault(lawyer.Id)?.Version ?? 0) + 1
            && Zones.GetZoneOrNull(lawyer.Zone) is not null
            ? Carded(lawyer)
            : null,
        ConsultationChange.LawyerGone(var lawyer, var at) => With(lawyer, at, DateTimeOffset.MaxValue).Count == 0
            ? this with { Lawyers = Lawyers.Remove(lawyer) }
            : null,
        ConsultationChange.Held(var hold, var at) => IsFree(hold.Slot, at, hold.Person) ? Without(hold.Person).Holding(hold) : null,
        ConsultationChange.Released(var person) => Without(person),
        ConsultationChange.Expired(var person, var at) => Holds.GetValueOrDefault(person)?.Until <= at ? Without(person) : null,
        ConsultationChange.Booked(var booking) => With(booking),
        ConsultationChange.Noted noted => With(noted),
        ConsultationChange.DayTold(var who, var day) => Told.GetValueOrDefault(who) < day
            ? this with { Told = Told.SetItem(who, day) }
            : null,
        ConsultationChange.Waits(var waiter) => Fits(waiter) ? this with { Waiters = Waiters.SetItem(waiter.Id, waiter) } : null,
        ConsultationChange.WaitsNoMore(var person) => Waiting(person) is { } waiter
            ? this with { Waiters = Waiters.Remove(waiter.Id) }
            : this,
        _ => throw new NotSupportedException($"{change.GetType().Name} is not known to the calendar."),
    };

    /// <summary>What is kept is read back: it fitted when it was written.</summary>
    public Calendar Loaded(
        IEnumerable<Lawyer> lawyers,
        IEnumerable<Booking> bookings,
        IEnumerable<SlotHold> holds,
        IEnumerable<WaitlistEntry> waiters,
        IEnumerable<KeyValuePair<long, LocalDate>> told)
    {
        var calendar = this with
        {
            Told = told.ToImmutableDictionary(),
            Lawyers = lawyers.ToImmutableSortedDictionary(lawyer => lawyer.Id, lawyer => lawyer),
            Waiters = waiters
            .ToImmutableSortedDictionary(waiter => waiter.Id, waiter => waiter)
        };
        foreach (var booking in bookings)
            calendar = calendar.Put(booking);
        foreach (var hold in holds)
            calendar = calendar.Holding(hold);
        return calendar;
    }

    /// <summary>She is forgotten: what she has before her is cancelled, her number and her place go.</summary>
    public (Calendar Calendar, IReadOnlyList<Booking> Changed) Forgotten(PersonId person)
    {
        var calendar = Without(person);
        if (Waiting(person) is { } waiter)
            calendar = calendar with { Waiters = calendar.Waiters.Remove(waiter.Id) };
        var changed = (Of.GetValueOrDefault(person) ?? []).Select(id => Bookings[id]).Select(booking => booking with
        {
            Person = null,
            Phone = null,
            Agreed = null,
            Zone = null,
            Line = null,
            MoveAsked = null,
            // The very instant stands in no other place, but two traces that share it would be one again.
            AskedAt = booking.AskedAt.AddTicks(-(booking.AskedAt.UtcTicks % TimeSpan.TicksPerDay)),
            Version = booking.Stands ? booking.Version + 1 : booking.Version,
            State = booking.Stands ? BookingState.Cancelled : booking.State,
        }).ToList();
        foreach (var booking in changed)
            calendar = calendar.Put(booking);
        return (calendar with { Of = calendar.Of.Remove(person) }, changed);
    }

    /// <summary>She gives no consultations any more: her card is nobody's, and offers no times.</summary>
    public Calendar Left(PersonId person)
        => LawyerOf(person) is { } lawyer ? Carded(lawyer.Left()).Left(person) : this;

    // Whoever has the card now, or a coordinator while nobody has it, is told of what is booked by it.
    private Calendar Carded(Lawyer lawyer)
    {
        var calendar = this with { Lawyers = Lawyers.SetItem(lawyer.Id, lawyer) };
        if (Lawyers.GetValueOrDefault(lawyer.Id) is not { } before
            || (before.Person == lawyer.Person && before.IsDeaf == lawyer.IsDeaf))
            return calendar;
        return With(lawyer.Id, DateTimeOffset.MinValue, DateTimeOffset.MaxValue).Aggregate(
            calendar,
            static (known, booking) => known.Put(booking with { ToldLawyer = 0 }));
    }

    private bool Fits(WaitlistEntry waiter)
        => waiter.Version == (Waiters.GetValueOrDefault(waiter.Id)?.Version ?? 0) + 1
            && (Waiting(waiter.Person) is not { } known || known.Id == waiter.Id);

    private Calendar? With(Booking booking)
    {
        var before = Bookings.GetValueOrDefault(booking.Id);
        if (booking.Version != (before?.Version ?? 0) + 1 || (before is { Stands: false } && !IsUnmarked(before, booking)))
            return null;
        if (booking.Stands && (before is null || before.Slot != booking.Slot))
        {
            if (!Lawyers.TryGetValue(booking.Lawyer, out var lawyer) || lawyer.SlotMinutes != booking.Minutes)
                return null;
            // Moved within the same lawyer's time, its own old piece is no hindrance.
            var without = before is null ? this : Freed(before);
            if (!without.IsFree(booking.Slot, booking.ChangedAt, booking.Person))
                return null;
            if (booking.Person is { } person && Ahead(person, booking.ChangedAt) is { } other && other.Id != booking.Id)
                return null;
            if (Codes.TryGetValue(booking.Code, out var holder) && holder != booking.Id)
                return null;
        }

        return (booking.Person is { } hers && booking.Stands ? Without(hers) : this).Put(booking);
    }

    // A mark is taken back: it stands as before, if nobody has its code.
    private bool IsUnmarked(Booking before, Booking booking)
        => before.State is BookingState.Completed or BookingState.NoShow && booking.Stands && booking.Slot == before.Slot
            && !Codes.ContainsKey(booking.Code);

    private Calendar? With(ConsultationChange.Noted noted)
    {
        if (Bookings.GetValueOrDefault(noted.Id) is not { } booking || booking.Version != noted.Version)
            return null;
        // A reminder that went out already is not sent by a second one.
        if (noted.Reminded != Reminders.None
            && (booking.Stands == (noted.Reminded == Reminders.Withdrawn) || (booking.Reminded & noted.Reminded) != Reminders.None))
            return null;
        if (noted.ToldLawyer && booking.ToldLawyer == booking.Version)
            return null;
        return Put(booking with
        {
            Reminded = booking.Reminded | noted.Reminded,
            Agreed = noted.Agreed ?? booking.Agreed,
            ToldLawyer = noted.ToldLawyer ? booking.Version : booking.ToldLawyer,
            Was = noted.ToldLawyer || noted.ToldFormer ? null : booking.Was,
            Zone = noted.Zone ?? booking.Zone,
            MoveAsked = noted.MoveAsked ?? booking.MoveAsked,
            Phone = noted.ForgetPhone ? null : booking.Phone,
            Seen = noted.SeenNoMore ? null : noted.Seen ?? booking.Seen,
        });
    }

    private Calendar Put(Booking booking)
    {
        var before = Bookings.GetValueOrDefault(booking.Id);
        var calendar = before is null ? this : Freed(before);
        return calendar with
        {
            Bookings = calendar.Bookings.SetItem(booking.Id, booking),
            TakenBy = booking.Stands ? calendar.Taking(booking.Lawyer, Piece(booking)) : calendar.TakenBy,
            Codes = booking.Stands ? calendar.Codes.SetItem(booking.Code, booking.Id) : calendar.Codes,
            Standing = booking.Stands ? calendar.Standing.Add(booking.Id) : calendar.Standing.Remove(booking.Id),
            Untold = booking.ToldLawyer < booking.Version ? calendar.Untold.Add(booking.Id) : calendar.Untold.Remove(booking.Id),
            Withdrawn = booking.Withdrawn && !booking.Reminded.HasFlag(Reminders.Withdrawn)
                ? calendar.Withdrawn.Add(booking.Id)
                : calendar.Withdrawn.Remove(booking.Id),
            WithPhone = booking.Phone is null ? calendar.WithPhone.Remove(booking.Id) : calendar.WithPhone.Add(booking.Id),
            Seen = booking.Seen is null ? calendar.Seen.Remove(booking.Id) : calendar.Seen.Add(booking.Id),
            Of = booking.Person is { } person && before?.Person != person
                ? calendar.Of.SetItem(person, (calendar.Of.GetValueOrDefault(person) ?? []).Add(booking.Id))
                : calendar.Of,
        };
    }

    private Calendar Freed(Booking booking) => booking.Stands
        ? this with
        {
            TakenBy = TakenBy.SetItem(booking.Lawyer, TakenOf(booking.Lawyer).Remove(Piece(booking))),
            Codes = Codes.Remove(
            booking.Code)
        }
        : this;

    private Calendar Holding(SlotHold hold)
        => this with { Holds = Holds.SetItem(hold.Person, hold), TakenBy = Taking(hold.Slot.Lawyer, Piece(hold)) };

    private Calendar Without(PersonId person) => Holds.TryGetValue(person, out var hold)
        ? this with
        {
            Holds = Holds.Remove(person),
            TakenBy = TakenBy.SetItem(
            hold.Slot.Lawyer,
            TakenOf(hold.Slot.Lawyer).Remove(Piece(hold)))
        }
        : this;

    private ImmutableDictionary<long, ImmutableSortedSet<Taken>> Taking(long lawyer, Taken piece)
        => TakenBy.SetItem(lawyer, TakenOf(lawyer).Add(piece));

    private static Taken Piece(Booking booking) => new(booking.Start, booking.End, booking.Person, DateTimeOffset.MaxValue);

    private static Taken Piece(SlotHold hold) => new(hold.Slot.Start, hold.Slot.Start.AddMinutes(hold.Minutes), hold.Person, hold.Until);
}
