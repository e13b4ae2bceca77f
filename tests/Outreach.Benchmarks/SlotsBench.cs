using System.Diagnostics;
using System.Globalization;
using NodaTime;
using Outreach.Consultations.Scheduling;
using Outreach.People;
using Outreach.Privacy;
using Calendar = Outreach.Consultations.Scheduling.Calendar;

namespace Outreach.Benchmarks;

/// <summary>How long it takes to offer free times with 50 lawyers, eight weeks and 10,000 bookings.</summary>
internal static class SlotsBench
{
    private const int Lawyers = 50;
    private const int Bookings = 10_000;
    private const int Weeks = 8;
    private const int Runs = 200;
    private const int DaysShown = 6;

    private static readonly TimeSpan Bar = TimeSpan.FromMilliseconds(20);
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 18, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Until = Now.AddDays(7 * Weeks);
    private static readonly SlotWish Wish = new("wages", Language.Ru, ConsultationMode.Phone) { Near = ["naryn"] };

    public static int Print()
    {
        var calendar = Full();
        var busy = calendar.Free(Wish, Now, Until, Now, null).ToList();
        var day = new DateTimeOffset(busy[busy.Count / 2].Start.Date, TimeSpan.Zero);
        Console.WriteLine($"{Lawyers} lawyers, {Weeks} weeks, {Bookings:N0} bookings, {calendar.Lawyers.Values.Sum(lawyer => calendar.FreeOf(lawyer, Now, Until, Now).Count()):N0} free times");
        var days = Measure("six days with a free time", () => calendar.Free(Wish, Now, Until, Now, new PersonId(7)).Select(slot => slot.Start.Date).Distinct().Take(DaysShown).Count());
        var times = Measure("the free times of one day", () => calendar.Free(Wish, day, day.AddDays(1), Now, new PersonId(7)).Count());
        Measure("all free times of eight weeks", () => calendar.Free(Wish, Now, Until, Now, new PersonId(7)).Count());
        Measure("one booking", () => calendar.After(new ConsultationChange.Booked(Booking(Bookings + 1, busy[0], "99999"))) is null ? 0 : 1);
        return days < Bar && times < Bar ? 0 : 1;
    }

    private static TimeSpan Measure(string what, Func<int> work)
    {
        // Until the runtime has settled on its code.
        for (var run = 0; run < Runs; run++)
            work();
        var taken = new List<TimeSpan>(Runs);
        for (var run = 0; run < Runs; run++)
        {
            var begun = Stopwatch.GetTimestamp();
            work();
            taken.Add(Stopwatch.GetElapsedTime(begun));
        }

        taken.Sort();
        var slow = Median.Percentile(taken, 0.99);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {what,-32} median {Median.Of(taken.Select(time => time.TotalMilliseconds)),7:0.00} ms   P99 {slow.TotalMilliseconds,7:0.00} ms"));
        return slow;
    }

    // The earliest times go first, as in life: the first weeks are full.
    private static Calendar Full()
    {
        var calendar = Enumerable.Range(1, Lawyers).Aggregate(Calendar.Empty, (known, id) => known.After(new ConsultationChange.LawyerSaved(Card(id)))!);
        var slots = calendar.Lawyers.Values.SelectMany(lawyer => calendar.FreeOf(lawyer, Now, Until, Now)).OrderBy(slot => slot.Start).Take(Bookings).ToList();
        for (var number = 0; number < slots.Count; number++)
            calendar = calendar.After(new ConsultationChange.Booked(Booking(number + 1, slots[number], number.ToString("D5", CultureInfo.InvariantCulture))))!;
        return calendar;
    }

    private static Booking Booking(long id, Slot slot, string code) => new()
    {
        Id = id,
        Version = 1,
        Lawyer = slot.Lawyer,
        Start = slot.Start,
        Minutes = 30,
        Code = code,
        Topic = "wages",
        Language = Language.Ru,
        Way = ConsultationMode.Phone,
        AskedAt = Now,
        ChangedAt = Now,
    };

    private static Lawyer Card(long id) => new()
    {
        Id = id,
        Person = new(1_000 + id),
        Version = 1,
        Name = new Sealed([]),
        Zone = "Asia/Bishkek",
        Languages = [Language.Ky, Language.Ru],
        Ways = [ConsultationMode.Phone],
        Places = id % 5 == 0 ? ["naryn"] : ["osh"],
        Weekly = [.. Enumerable.Range(1, 5).Select(day => new WeeklyHours((IsoDayOfWeek)day, new DayHours(new LocalTime(9, 0), new LocalTime(14, 20))))],
    };
}
