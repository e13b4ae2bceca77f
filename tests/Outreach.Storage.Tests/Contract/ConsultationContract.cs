using NodaTime;
using Outreach.Consultations.Scheduling;
using Outreach.People;
using Outreach.Privacy;

namespace Outreach.Storage.Tests.Contract;

public abstract class ConsultationContract(IHome home) : StoreContract(home)
{
    private static readonly DateTimeOffset Nine = new(2026, 11, 25, 3, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Before = Nine.AddDays(-1);

    private static readonly Lawyer Full = Bare(1) with
    {
        Person = new PersonId(3),
        Languages = [Language.Ru, Language.Ky],
        Topics = ["wages", "ban"],
        Places = ["naryn"],
        Ways = [ConsultationMode.Phone, ConsultationMode.Meet],
        Office = "Ленин 12",
        SlotMinutes = 30,
        BreakMinutes = 10,
        MostPerDay = 7,
        Paused = false,
        Feed = 2,
        Extra = [new ExtraHours(new LocalDate(2026, 12, 12), new DayHours(new LocalTime(10, 0), new LocalTime(13, 30)))],
        Absences = [Absence.Days(new LocalDate(2026, 12, 1), new LocalDate(2026, 12, 5)), new Absence(new LocalDateTime(2026, 12, 8, 14, 0), new LocalDateTime(2026, 12, 8, 16, 0))],
    };

    [Fact]
    public async Task Lawyers_bookings_holds_and_the_waiting_list_come_back_field_for_field()
    {
        var booked = Booking(11, lawyer: 1, Nine) with
        {
            Person = new PersonId(1),
            Place = "naryn",
            Region = "naryn",
            Zone = "Europe/Moscow",
            Phone = new Sealed([1, 2, 3]),
            Agreed = new Agreement(ReminderHours.Evening, Before) { By = new PersonId(1) },
            Lock = PhoneLock.Stopped,
            Seen = new NumberSeen(new PersonId(3), Before),
            Moves = 1,
            MoveAsked = Before,
            MovedByStaff = true,
        };
        var hold = new SlotHold(new PersonId(2), new Slot(1, Nine.AddMinutes(40)), 30, Before.AddMinutes(30), Offered: true);
        var waiter = new WaitlistEntry
        {
            Id = 21,
            Version = 1,
            Person = new PersonId(2),
            Since = Before,
            WasOffered = true,
            Unmet = true,
            Agreed = new Agreement(ReminderHours.Day, Before) { By = new PersonId(2) },
            Zone = "Asia/Almaty",
            Unanswered = 1,
            First = true,
            Passed = [new Slot(1, Nine)],
            Refused = [new LocalDate(2026, 12, 4)],
            Wish = new SlotWish("ban", Language.Ru, ConsultationMode.Meet, "naryn") { Near = ["at-bashy", "naryn"] },
        };
        var bare = Booking(12, lawyer: 2, Nine);
        Calendar kept;
        using (var store = Home.Open())
        {
            await People(store, 1, 2, 3);
            await store.Commit(
                new ConsultationChange.LawyerSaved(Full), new ConsultationChange.LawyerSaved(Bare(2)), new ConsultationChange.LawyerSaved(Bare(3) with { IsDeaf = true }), new ConsultationChange.DayTold(1, new LocalDate(2026, 11, 25)), new ConsultationChange.Booked(booked), new ConsultationChange.Booked(bare),
                new ConsultationChange.Booked(bare with { Version = 2, State = BookingState.NoShow, NeedsAnother = true, Withdrawn = true, ChangedAt = Nine, Was = new Slot(2, Nine.AddDays(1)), Line = 77 }),
                new ConsultationChange.Noted(11, 1) { Reminded = Reminders.DayBefore, ToldLawyer = true }, new ConsultationChange.Held(hold, Before), new ConsultationChange.Waits(waiter));
            kept = Calendar(store);
        }

        using var again = Home.Open();
        var back = Calendar(again);
        back.Lawyers.Values.Select(Fields).ShouldBe([Fields(Full), Fields(Bare(2)), Fields(Bare(3) with { IsDeaf = true })]);
        back.Told.ShouldBe(new Dictionary<long, LocalDate> { [1] = new(2026, 11, 25) });
        back.After(new ConsultationChange.DayTold(1, new LocalDate(2026, 11, 25))).ShouldBeNull("once a day");
        back.Bookings.Values.OrderBy(booking => booking.Id).ToList().ShouldBeAlike([
            booked with { Reminded = Reminders.DayBefore, ToldLawyer = 1 },
            bare with { Version = 2, State = BookingState.NoShow, NeedsAnother = true, Withdrawn = true, ChangedAt = Nine, Was = new Slot(2, Nine.AddDays(1)), Line = 77 },
        ]);
        back.Holds.Values.ToList().ShouldBeAlike([hold]);
        back.Waiters.Values.ToList().ShouldBeAlike([waiter]);
        back.Standing.ShouldBe(kept.Standing);
        back.IsFree(booked.Slot, Before, null).ShouldBeFalse();
        back.Find(booked.Code).ShouldNotBeNull();
    }

    [Fact]
    public async Task What_does_not_fit_keeps_nothing_of_its_turn_and_of_many_one_wins()
    {
        using var store = Home.Open();
        await People(store, 1, 2);
        await store.Commit(new ConsultationChange.LawyerSaved(Bare(1)));
        var won = await Task.WhenAll(Enumerable.Range(100, 100).Select(id => store.Store.TryCommit(
            [], [new ConsultationChange.Booked(Booking(id, lawyer: 1, Nine)), new ConsultationChange.LawyerSaved(Bare(id))], TestContext.Current.CancellationToken)));
        won.Count(one => one.IsKept).ShouldBe(1);
        Calendar(store).Bookings.Count.ShouldBe(1);
        Calendar(store).Lawyers.Count.ShouldBe(2, "the card of who lost is not kept either");
        await Should.ThrowAsync<InvalidOperationException>(() => store.Commit(new ConsultationChange.Booked(Booking(300, lawyer: 1, Nine))));
        Calendar(store).Bookings.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Who_is_forgotten_has_no_booking_hold_or_place_any_more_also_after_a_restart()
    {
        using (var store = Home.Open())
        {
            await People(store, 1, 2);
            await store.Commit(
                new ConsultationChange.LawyerSaved(Bare(1)),
                new ConsultationChange.Booked(Booking(11, lawyer: 1, Nine) with { Person = new PersonId(1), Phone = new Sealed([1]) }),
                new ConsultationChange.Held(new SlotHold(new PersonId(2), new Slot(1, Nine.AddMinutes(40)), 30, Before.AddMinutes(5)), Before),
                new ConsultationChange.Waits(new WaitlistEntry { Id = 21, Version = 1, Person = new PersonId(2), Since = Before, Wish = new SlotWish(null, Language.Ky, ConsultationMode.Phone) }));
            await store.Commit(new PersonChange.Erased(new PersonId(1)), new PersonChange.Erased(new PersonId(2)));
            Check(Calendar(store));
        }

        using var again = Home.Open();
        Check(Calendar(again));

        static void Check(Calendar calendar)
        {
            var booking = calendar.Bookings.Values.ShouldHaveSingleItem();
            (booking.State, booking.Person, booking.Phone).ShouldBe((BookingState.Cancelled, null, null));
            calendar.Holds.ShouldBeEmpty();
            calendar.Waiters.ShouldBeEmpty();
            calendar.IsFree(booking.Slot, Before, null).ShouldBeTrue();
        }
    }

    private static string Fields(Lawyer lawyer) => string.Join('|', lawyer.Id, lawyer.Version, Convert.ToHexString(lawyer.Name.Bytes), lawyer.Person, lawyer.Zone, string.Join(',', lawyer.Languages), string.Join(',', lawyer.Topics), string.Join(',', lawyer.Places), string.Join(',', lawyer.Ways), lawyer.Office, lawyer.SlotMinutes, lawyer.BreakMinutes, lawyer.MostPerDay, lawyer.Paused, lawyer.IsDeaf, lawyer.Feed, string.Join(',', lawyer.Weekly), string.Join(',', lawyer.Extra), string.Join(',', lawyer.Absences));

    private static Task People(OpenStore store, params long[] ids) => store.Commit([.. ids.Select(id => new PersonChange.Saved(Samples.Person(id, $"{id}")))]);

    private static Calendar Calendar(OpenStore store) => store.Consultations.Calendar;

    private static Booking Booking(long id, long lawyer, DateTimeOffset start) => new()
    {
        Id = id,
        Version = 1,
        Lawyer = lawyer,
        Start = start,
        Minutes = 30,
        Code = id.ToString("D4", System.Globalization.CultureInfo.InvariantCulture),
        Topic = "wages",
        Language = Language.Ru,
        Way = ConsultationMode.Meet,
        AskedAt = Before,
        ChangedAt = Before,
    };

    private static Lawyer Bare(long id) => new()
    {
        Id = id,
        Person = new(1_000 + id),
        Version = 1,
        Name = new Sealed([9]),
        Zone = "Asia/Bishkek",
        Weekly = [new WeeklyHours(IsoDayOfWeek.Wednesday, new DayHours(new LocalTime(9, 0), new LocalTime(12, 0)))],
    };
}
