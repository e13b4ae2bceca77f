using CsCheck;
using Outreach.Consultations.Scheduling;
using Outreach.People;
using Outreach.Privacy;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Consultations;

/// <summary>Random bookings, holds, moves, cancellations, absences and crashes against a simple model.</summary>
public sealed class CalendarModelTests
{
    private const int Lawyers = 2;
    private const int People = 5;
    private const int Steps = 60;

    private static readonly SlotWish Any = new(null, Language.Ky, ConsultationMode.Phone);

    private static readonly Gen<(int Kind, int Lawyer, int Start, int Person, int Number)[]> Sequences =
        Gen.Select(Gen.Int[0, 11], Gen.Int[1, Lawyers], Gen.Int[0, CalendarModel.Starts.Length - 1], Gen.Int[1, People], Gen.Int[0, 7]).Array[1, Steps];

    [Fact]
    public void No_double_booking_no_lost_one_no_ghost_reminder_whatever_comes_in_whatever_order()
        => Sequences.Sample(
            sequence =>
            {
                var model = new CalendarModel();
                var calendar = Enumerable.Range(1, Lawyers).Aggregate(Calendar.Empty, (known, id) => known.After(new ConsultationChange.LawyerSaved(Card(id))).ShouldNotBeNull());
                foreach (var step in sequence)
                {
                    calendar = Do(step, calendar, model);
                    Check(calendar, model);
                }
            },
            iter: 2_000);

    private static Calendar Do((int Kind, int Lawyer, int Start, int Person, int Number) step, Calendar calendar, CalendarModel model)
    {
        var (lawyer, start, person) = ((long)step.Lawyer, CalendarModel.Starts[step.Start], new PersonId(step.Person));
        switch (step.Kind)
        {
            case 0 or 1:
                return Hold(calendar, model, lawyer, start, person);
            case 2 or 3 or 4:
                return Book(calendar, model, model.Standing.Count + model.Ended.Count + 1, lawyer, start, person, $"{step.Number:D4}");
            case 5 or 6:
                return model.Standing.FirstOrDefault(one => one.Value.Person == person) is { Key: > 0 } mine ? Book(calendar, model, mine.Key, lawyer, start, person, mine.Value.Code) : calendar;
            case 7:
                return Cancel(calendar, model, person, stale: step.Number == 0);
            case 8:
                return Absent(calendar, model, lawyer, start);
            case 9:
                model.Now = model.Now.AddMinutes(step.Number is 7 ? 60 * 20 : step.Number * 2);
                return calendar;
            case 10:
                return Remind(calendar, model, person, step.Number);
            default:
                // A crash: what was stored is read back.
                return step.Number < 6
                    ? Calendar.Empty.Loaded(calendar.Lawyers.Values, calendar.Bookings.Values, calendar.Holds.Values, calendar.Waiters.Values, calendar.Told)
                    : Forget(calendar, model, person);
        }
    }

    private static Calendar Hold(Calendar calendar, CalendarModel model, long lawyer, DateTimeOffset start, PersonId person)
    {
        var hold = new SlotHold(person, new Slot(lawyer, start), CalendarModel.Minutes, model.Now.AddMinutes(5));
        var after = calendar.After(new ConsultationChange.Held(hold, model.Now));
        (after is not null).ShouldBe(model.IsFree(lawyer, start, person), "hold");
        if (after is not null)
            model.Holds[person] = (lawyer, start, hold.Until);
        return after ?? calendar;
    }

    private static Calendar Book(Calendar calendar, CalendarModel model, long id, long lawyer, DateTimeOffset start, PersonId person, string code)
    {
        var before = calendar.Bookings.GetValueOrDefault(id);
        var version = (before?.Version ?? 0) + 1;
        var booking = (before ?? Bookings.Any) with { Id = id, Version = version, Lawyer = lawyer, Start = start, Minutes = CalendarModel.Minutes, Person = person, Code = code, ChangedAt = model.Now, Reminded = Reminders.None };
        var after = calendar.After(new ConsultationChange.Booked(booking));
        (after is not null).ShouldBe(model.MayBook(id, version, lawyer, start, person, code), "book or move");
        if (after is null)
            return calendar;
        model.Standing[id] = (lawyer, start, person, version, code, []);
        model.Holds.Remove(person);
        return after;
    }

    private static Calendar Cancel(Calendar calendar, CalendarModel model, PersonId person, bool stale)
    {
        if (model.Standing.FirstOrDefault(one => one.Value.Person == person) is not { Key: > 0 and var id })
            return calendar;
        var booking = calendar.Bookings[id];
        var after = calendar.After(new ConsultationChange.Booked(booking with { Version = booking.Version + (stale ? 0 : 1), State = BookingState.Cancelled, ChangedAt = model.Now }));
        (after is not null).ShouldBe(!stale, "cancel");
        if (after is null)
            return calendar;
        model.Standing.Remove(id);
        model.Ended.Add(id);
        return after;
    }

    private static Calendar Absent(Calendar calendar, CalendarModel model, long lawyer, DateTimeOffset start)
    {
        var date = new NodaTime.LocalDate(2026, 11, start.Day);
        var known = calendar.Lawyers[lawyer];
        var (pauses, away) = (start.Minute == 0 && start.Hour == 3, model.Away.Contains((lawyer, start.Day)));
        var changed = pauses
            ? known with { Version = known.Version + 1, Paused = !known.Paused }
            : known with { Version = known.Version + 1, Absences = away ? [.. known.Absences.Where(absence => absence.From.Date != date)] : [.. known.Absences, Absence.Days(date, date)] };
        calendar.After(new ConsultationChange.LawyerSaved(changed with { Version = known.Version })).ShouldBeNull("an older card does not fit");
        if (pauses && !model.Paused.Remove(lawyer))
            model.Paused.Add(lawyer);
        if (!pauses && !model.Away.Remove((lawyer, start.Day)))
            model.Away.Add((lawyer, start.Day));
        return calendar.After(new ConsultationChange.LawyerSaved(changed)).ShouldNotBeNull();
    }

    private static Calendar Remind(Calendar calendar, CalendarModel model, PersonId person, int number)
    {
        if (calendar.Bookings.Values.FirstOrDefault(booking => booking.Person == person) is not { } booking)
            return calendar;
        var (version, which) = (number < 3 ? booking.Version - 1 : booking.Version, number % 2 == 0 ? Reminders.DayBefore : Reminders.HourBefore);
        var may = model.Standing.TryGetValue(booking.Id, out var mine) && version == mine.Version && !mine.Reminded.Contains((int)which);
        var after = calendar.After(new ConsultationChange.Noted(booking.Id, version) { Reminded = which });
        (after is not null).ShouldBe(may, "a reminder of what stands, once a version");
        if (may)
            mine.Reminded.Add((int)which);
        return after ?? calendar;
    }

    private static Calendar Forget(Calendar calendar, CalendarModel model, PersonId person)
    {
        foreach (var id in model.Standing.Where(one => one.Value.Person == person).Select(one => one.Key).ToList())
        {
            model.Standing.Remove(id);
            model.Ended.Add(id);
        }

        model.Holds.Remove(person);
        var after = calendar.Forgotten(person).Calendar;
        after.Bookings.Values.ShouldNotContain(booking => booking.Person == person);
        return after;
    }

    private static void Check(Calendar calendar, CalendarModel model)
    {
        calendar.Standing.ShouldBe(model.Standing.Keys, ignoreOrder: true);
        foreach (var (id, mine) in model.Standing)
        {
            var booking = calendar.Bookings[id];
            (booking.Lawyer, booking.Start, booking.Person, booking.Version).ShouldBe((mine.Lawyer, mine.Start, mine.Person, mine.Version));
            calendar.Find(mine.Code)?.Id.ShouldBe(id);
        }

        model.Standing.Values.Select(one => (one.Lawyer, one.Start)).ShouldBeUnique();
        var free = calendar.Free(Any, model.Now, model.Now.AddDays(10), model.Now, null).Select(slot => slot.Start);
        free.ShouldBe(CalendarModel.Starts.Where(start => start >= model.Now && Enumerable.Range(1, Lawyers).Any(lawyer => model.IsFree(lawyer, start, null))));
    }

    private static Lawyer Card(long id) => new()
    {
        Id = id,
        Person = new(1_000 + id),
        Version = 1,
        Name = new Sealed([]),
        Zone = "Asia/Bishkek",
        Languages = [Language.Ky],
        Ways = [ConsultationMode.Phone],
        SlotMinutes = CalendarModel.Minutes,
        BreakMinutes = CalendarModel.Pause,
        MostPerDay = CalendarModel.MostPerDay,
        Extra = [.. Enumerable.Range(25, 3).Select(day => new ExtraHours(new NodaTime.LocalDate(2026, 11, day), new DayHours(new NodaTime.LocalTime(9, 0), new NodaTime.LocalTime(11, 40))))],
    };
}
