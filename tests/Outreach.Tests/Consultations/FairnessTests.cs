using NodaTime;
using Outreach.Consultations.Scheduling;
using Outreach.People;
using Outreach.Privacy;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Consultations;

/// <summary>Who of several free lawyers is offered.</summary>
public sealed class FairnessTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 6, 0, 0, TimeSpan.Zero);

    // Wednesday, 9:00 in Bishkek.
    private static readonly DateTimeOffset Nine = new(2026, 11, 25, 3, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Who_knows_the_persons_place_comes_first_then_who_has_the_fewest_that_week()
    {
        var calendar = With(Card(1), Card(2) with { Places = ["naryn"] }, Card(3));
        Offered(calendar).ShouldBe(1);
        Offered(calendar, "at-bashy", "naryn").ShouldBe(2);
        calendar = Booked(calendar, 101, lawyer: 1, Nine.AddDays(1));
        Offered(calendar).ShouldBe(2, "lawyer 1 has one more that week");
        calendar = Booked(calendar, 102, lawyer: 2, Nine.AddDays(1));
        Offered(calendar).ShouldBe(3);
        // The next week begins on Monday: there all have none.
        Offered(Booked(calendar, 103, lawyer: 3, Nine.AddDays(1)), Nine.AddDays(5)).ShouldBe(1);
    }

    [Fact]
    public void Language_topic_way_and_place_must_fit()
    {
        var calendar = With(
            Card(1) with { Languages = [Language.Ky] }, Card(2) with { Topics = ["family"] }, Card(3) with { Ways = [ConsultationMode.Meet], Places = ["naryn"] }, Card(4) with { Paused = true });
        At(calendar, new SlotWish("wages", Language.Ru, ConsultationMode.Phone)).ShouldBeEmpty();
        At(calendar, new SlotWish("family", Language.Ru, ConsultationMode.Phone)).ShouldBe([2L]);
        At(calendar, new SlotWish("wages", Language.Ky, ConsultationMode.Phone)).ShouldBe([1L]);
        At(calendar, new SlotWish("wages", Language.Ru, ConsultationMode.Meet, "naryn")).ShouldBe([3L]);
        At(calendar, new SlotWish("wages", Language.Ru, ConsultationMode.Meet, "osh")).ShouldBeEmpty();
    }

    [Fact]
    public void A_day_is_full_at_the_most_a_lawyer_takes()
    {
        var calendar = Booked(With(Card(1) with { MostPerDay = 1 }), 101, lawyer: 1, Nine);
        At(calendar, new SlotWish("wages", Language.Ru, ConsultationMode.Phone), Nine.AddMinutes(40)).ShouldBeEmpty();
        At(calendar, new SlotWish("wages", Language.Ru, ConsultationMode.Phone), Nine.AddDays(1)).ShouldBe([1L]);
    }

    private static long Offered(Calendar calendar, params string[] near) => Offered(calendar, Nine, near);

    private static long Offered(Calendar calendar, DateTimeOffset at, params string[] near) => At(calendar, new SlotWish("wages", Language.Ru, ConsultationMode.Phone) { Near = near }, at).ShouldHaveSingleItem();

    private static List<long> At(Calendar calendar, SlotWish wish, DateTimeOffset? at = null)
        => [.. calendar.Free(wish, at ?? Nine, (at ?? Nine).AddMinutes(1), Now, null).Select(slot => slot.Lawyer)];

    private static Calendar With(params Lawyer[] lawyers) => lawyers.Aggregate(Calendar.Empty, (known, lawyer) => known.After(new ConsultationChange.LawyerSaved(lawyer)).ShouldNotBeNull());

    private static Calendar Booked(Calendar calendar, long id, long lawyer, DateTimeOffset start)
        => calendar.After(new ConsultationChange.Booked(Bookings.Any with { Id = id, Lawyer = lawyer, Start = start, Person = null, Code = $"{id:D4}", ChangedAt = Now })).ShouldNotBeNull();

    private static Lawyer Card(long id) => new()
    {
        Id = id,
        Person = new(1_000 + id),
        Version = 1,
        Name = new Sealed([]),
        Zone = "Asia/Bishkek",
        Languages = [Language.Ky, Language.Ru],
        Ways = [ConsultationMode.Phone],
        Weekly = [.. Enumerable.Range(1, 5).Select(day => new WeeklyHours((IsoDayOfWeek)day, new DayHours(new LocalTime(9, 0), new LocalTime(12, 0))))],
    };
}
