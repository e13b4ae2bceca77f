using Outreach.Consultations.Scheduling;
using Outreach.LiteDb.Rows;
using Outreach.People;

namespace Outreach.LiteDb.Books;

/// <summary>
/// Consultations: <c>lawyers</c>, <c>bookings</c>, <c>holds</c>, <c>waiting</c> and <c>daystold</c> (<see cref="ConsultationRows"/>).
/// All of it is in memory as a <see cref="Calendar"/>, which says what fits; here it is only written down.
/// </summary>
internal sealed class ConsultationBook(GuardedRows lawyers, GuardedRows bookings, SealedRows holds, SealedRows waiting, SealedRows told)
{
    private Calendar _calendar = Calendar.Empty;

    /// <summary>As of the last transaction that is safe.</summary>
    public Calendar Published { get; private set; } = Calendar.Empty;

    /// <summary>As of this transaction.</summary>
    public Calendar Calendar => _calendar;

    public void Load()
    {
        _calendar = Calendar.Empty.Loaded(
            lawyers.All().Select(ConsultationRows.Lawyer),
            bookings.All().Select(ConsultationRows.Booking),
            holds.All().Select(ConsultationRows.Hold),
            waiting.All().Select(ConsultationRows.Waiter),
            told.All().Select(ConsultationRows.Told));
        Publish();
    }

    /// <summary>Whether all of these fit, one after the other.</summary>
    public bool Fit(IEnumerable<ConsultationChange> changes)
    {
        Calendar? calendar = _calendar;
        foreach (var change in changes)
        {
            calendar = calendar.After(change);
            if (calendar is null)
                return false;
        }

        return true;
    }

    public void Apply(ConsultationChange change, PeopleBook people)
    {
        var before = _calendar;
        _calendar = before.After(change) ?? throw new InvalidOperationException($"{change.GetType().Name} does not fit.");
        switch (change)
        {
            case ConsultationChange.LawyerSaved(var lawyer):
                Keep(before, lawyer.Id);
                break;
            case ConsultationChange.LawyerGone(var lawyer, _):
                lawyers.Delete(lawyer);
                break;
            case ConsultationChange.Held(var hold, _):
                Keep(before, hold.Person);
                break;
            case ConsultationChange.Released(var person):
                Keep(before, person);
                break;
            case ConsultationChange.Expired(var person, _):
                Keep(before, person);
                break;
            case ConsultationChange.Booked(var booking):
                bookings.Upsert(ConsultationRows.Row(booking));
                if (booking.Person is { } hers)
                    Keep(before, hers);
                break;
            case ConsultationChange.Noted(var id, _):
                bookings.Upsert(ConsultationRows.Row(_calendar.Bookings[id]));
                break;
            case ConsultationChange.DayTold(var who, var day):
                told.Upsert(ConsultationRows.Told(who, day));
                break;
            case ConsultationChange.Waits(var waiter):
                waiting.Upsert(ConsultationRows.Row(waiter));
                break;
            case ConsultationChange.WaitsNoMore(var person):
                if (before.Waiting(person) is { } gone)
                    waiting.Delete(gone.Id);
                break;
            default:
                throw new NotSupportedException($"{change.GetType().Name} is not known to this store.");
        }

        // Who was forgotten while this was decided stays forgotten.
        foreach (var person in Named(change).Where(person => people.Find(person) is null))
            Erase(person);
    }

    /// <summary>She gives no consultations any more: see <see cref="Calendar.Left"/>.</summary>
    public void Leave(PersonId person)
    {
        var before = _calendar;
        _calendar = before.Left(person);
        foreach (var lawyer in before.Lawyers.Values.Where(lawyer => lawyer.Person == person))
            Keep(before, lawyer.Id);
    }

    /// <summary>She is forgotten.</summary>
    public void Erase(PersonId person)
    {
        Leave(person);
        var before = _calendar;
        (_calendar, var changed) = before.Forgotten(person);
        foreach (var booking in changed)
            bookings.Upsert(ConsultationRows.Row(booking));
        Keep(before, person);
        if (before.Waiting(person) is { } waiter)
            waiting.Delete(waiter.Id);
    }

    /// <summary>The transaction is safe.</summary>
    public void Publish() => Published = _calendar;

    private static IEnumerable<PersonId> Named(ConsultationChange change) => change switch
    {
        ConsultationChange.Held(var hold, _) => [hold.Person],
        ConsultationChange.Booked({ Person: { } person }) => [person],
        ConsultationChange.Waits(var waiter) => [waiter.Person],
        _ => [],
    };

    private void Keep(Calendar before, long lawyer)
    {
        lawyers.Upsert(ConsultationRows.Row(_calendar.Lawyers[lawyer]));
        foreach (var id in _calendar.Standing
            .Where(id => _calendar.Bookings[id].Lawyer == lawyer && _calendar.Bookings[id] != before.Bookings[id]))
            bookings.Upsert(ConsultationRows.Row(_calendar.Bookings[id]));
    }

    private void Keep(Calendar before, PersonId person)
    {
        var (was, hold) = (before.Holds.GetValueOrDefault(person), _calendar.Holds.GetValueOrDefault(person));
        if (hold is not null)
            holds.Upsert(ConsultationRows.Row(hold));
        else if (was is not null)
            holds.Delete(person.Value);
    }
}
