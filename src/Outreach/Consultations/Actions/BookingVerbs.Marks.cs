using Outreach.Consultations.Scheduling;
using Outreach.Consultations.Unprompted;
using Outreach.People;
using Outreach.Reach;
using Outreach.Staff.Actions;
using Outreach.Staff.Members;
using Outreach.Storage;

namespace Outreach.Consultations.Actions;

/// <content>What became of a consultation: said by its lawyer, and taken back within a day.</content>
public sealed partial class BookingVerbs
{
    /// <summary>So long a mark can be taken back.</summary>
    private static readonly TimeSpan UndoFor = TimeSpan.FromDays(1);

    /// <summary>Whether a mark can still be taken back.</summary>
    public static bool CanUnmark(Booking booking, DateTimeOffset now)
        => booking is { State: BookingState.Completed or BookingState.NoShow, Line: not null } && now < booking.ChangedAt + UndoFor;

    private async ValueTask<Ruling<Booking>> OnMark(Actor who, Marking marking, DateTimeOffset now, CancellationToken cancellation)
    {
        if (Hers(who, marking.Booking) is not { } booking)
            return new Refusal<Booking>("staff_old_button");
        if (now < booking.Start)
            return new Refusal<Booking>("diary_not_begun");
        var state = marking.Came == Came.No ? BookingState.NoShow : BookingState.Completed;
        var kind = state == BookingState.Completed ? ReachKind.ConsultationGiven : ReachKind.ConsultationMissed;
        var person = booking.Person is { } id ? await people.Find(id, cancellation) : null;
        var line = (person is null ? reach.WithoutChat(kind, booking.Region, now) : reach.Of(person, kind, now)) with
        {
            Unit = booking.Topic,
            Wait = state == BookingState.Completed ? (long)(booking.Start - booking.AskedAt).TotalMinutes : null,
        };
        var version = booking.Version + 1;
        var marked = booking with
        {
            Version = version,
            State = state,
            NeedsAnother = marking.Came == Came.AndNeedsAnother,
            ChangedAt = now,
            ToldLawyer = version,
            Line = line.Id,
        };
        return new Decision<Booking>(marked)
        {
            Changes = [new ConsultationChange.Booked(marked), new ReachChange.Noted(line), .. Another(marked, person, now)],
            Notices = marked is { NeedsAnother: true, Person: null } ? [.. await leaders.NeedsAnother(booking, now, cancellation)] : [],
            On = $"booking {booking.Id}",
            Details = state.ToString().ToLowerInvariant(),
        };
    }

    // Who needs another talk waits for it before all who wait for their first: a request like any other, by what she agreed to.
    private IEnumerable<Change> Another(Booking marked, Person? person, DateTimeOffset now)
    {
        if (!marked.NeedsAnother || person is null || kept.Calendar.Waiting(FirstGate.Hers(marked) ?? person.Id) is not null
            || kept.Calendar.Ahead(person.Id, now) is not null)
            yield break;
        var her = FirstGate.Hers(marked) ?? person.Id;
        var waiter = new WaitlistEntry
        {
            Id = store.NextId(),
            Version = 1,
            Person = her,
            Wish = new SlotWish(marked.Topic, marked.Language, marked.Way, marked.Place)
            {
                Near = marked.Region is { } region ? [region] : [],
            },
            Since = now,
            Agreed = marked.Agreed is { } agreed ? agreed with { By = her } : null,
            Zone = marked.Zone,
            First = true,
        };
        yield return new ConsultationChange.Waits(waiter);
        yield return new ReachChange.Noted(reach.Of(person, ReachKind.ConsultationAsked, now) with { Id = waiter.Id, Unit = marked.Topic });
    }

    private async ValueTask<Ruling<Booking>> OnUnmark(Actor who, long id, DateTimeOffset now, CancellationToken cancellation)
    {
        if (kept.Calendar.LawyerOf(who.Colleague.Person) is not { } lawyer
            || kept.Calendar.Bookings.GetValueOrDefault(id) is not { } booking || booking.Lawyer != lawyer.Id)
            return new Refusal<Booking>("staff_old_button");
        if (!CanUnmark(booking, now) || kept.Calendar.Find(booking.Code) is not null)
            return new Refusal<Booking>("diary_undo_late");
        var version = booking.Version + 1;
        var stands = booking with
        {
            Version = version,
            State = BookingState.Booked,
            NeedsAnother = false,
            ChangedAt = now,
            ToldLawyer = version,
            Line = null,
        };
        // What only that mark had asked for is asked for no more, unless somebody was offered a time for it.
        var asked = AskedBy(booking);
        List<long> lines = [booking.Line!.Value, .. asked.Select(waiter => waiter.Id)];
        return new Decision<Booking>(stands)
        {
            Preconditions = [new ReachPrecondition((await counted.Counts(cancellation)).Revision)],
            Changes =
            [
                new ConsultationChange.Booked(stands),
                new ReachChange.Counted(lines, new Dictionary<CountCell, long>()),
                .. asked.Select(waiter => new ConsultationChange.WaitsNoMore(waiter.Person)),
            ],
            On = $"booking {booking.Id}",
        };
    }

    private List<WaitlistEntry> AskedBy(Booking marked) => marked.NeedsAnother
        ? [.. kept.Calendar.Waiters.Values.Where(waiter => waiter is { First: true, WasOffered: false }
            && waiter.Person == FirstGate.Hers(marked) && waiter.Since == marked.ChangedAt)]
        : [];
}
