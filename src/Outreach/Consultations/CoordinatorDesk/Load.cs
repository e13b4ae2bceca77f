using NodaTime;
using Outreach.Consultations.Actions;
using Outreach.Consultations.Bookings;
using Outreach.Consultations.Scheduling;
using Outreach.Content.Clocks;
using Outreach.Staff.Commands;
using Outreach.Staff.Members;

namespace Outreach.Consultations.CoordinatorDesk;

/// <summary>What is booked, what is free, who waits and what could not be met, within somebody's regions.</summary>
public sealed class Load(IConsultationStore kept, LawyerText text, TwoClocks clock, Shortages shortages)
{
    private const string Unknown = "?";

    /// <summary>The parts of it: a heading, the regions, the lawyers, what is short.</summary>
    public IReadOnlyList<string> Of(StaffMember member, StaffWriter words, DateTimeOffset now)
    {
        var (calendar, until) = (kept.Calendar, now + Shortages.Ahead);
        var booked = calendar.Standing.Select(id => calendar.Bookings[id])
            .Where(booking => booking.Start >= now && booking.Start < until)
            .ToList();
        var regions = booked.Select(booking => booking.Region ?? Unknown).Concat(calendar.Waiters.Values.Select(Region))
            .Distinct(StringComparer.Ordinal)
            .Where(region => member.Leads(region == Unknown ? null : region))
            .Order(StringComparer.Ordinal);
        var lines = regions.Select(region => words.Say(
            "load_region",
            ("region", region == Unknown ? words.Say("load_unknown") : words.Place(region)),
            ("booked", booked.Count(booking => (booking.Region ?? Unknown) == region)),
            ("waiting", calendar.Waiters.Values.Count(waiter => Region(waiter) == region)),
            ("unmet", calendar.Waiters.Values.Count(waiter => waiter.Unmet && Region(waiter) == region)))).ToList();
        var lawyers = calendar.Lawyers.Values.Where(lawyer => OwnRegions.Has(member, lawyer, words.Regions)).Select(lawyer => words.Say(
                "load_lawyer",
                ("name", text.Name(lawyer)),
                ("booked", booked.Count(booking => booking.Lawyer == lawyer.Id)),
                ("free", Free(calendar, lawyer, now, until))) + LawyerText.Unheard(lawyer, words)).ToList();
        string[] parts =
        [
            words.Say("load_head"),
            lines.Count == 0 ? words.Say("load_nobody") : string.Join('\n', lines),
            lawyers.Count == 0 ? words.Say("lawyers_none") : string.Join('\n', lawyers),
            Unaware(member, now) is { Count: > 0 } unaware
                ? words.Say("load_unaware", ("count", unaware.Count), ("codes", string.Join(", ", unaware)))
                : string.Empty,
            string.Join('\n', shortages.Of(member, words, now)),
        ];
        return [.. parts.Where(static part => part.Length > 0)];
    }

    /// <summary>The codes of bookings that staff cancelled or moved, and whose people do not know it yet.</summary>
    public IReadOnlyList<string> Unaware(StaffMember member, DateTimeOffset now) => [.. kept.Calendar.Bookings.Values
        .Where(booking => booking.Start > now && booking.Person is not null && BookingNews.IsNews(booking) && member.Leads(booking.Region))
        .OrderBy(static booking => booking.Start)
        .Select(static booking => booking.Code)];

    private static string Region(WaitlistEntry waiter) => Shortages.RegionOf(waiter) ?? Unknown;

    // What can still be booked: no day takes more than she gives a day.
    private int Free(Calendar calendar, Lawyer lawyer, DateTimeOffset now, DateTimeOffset until)
    {
        var booked = calendar.With(lawyer.Id, now.AddDays(-1), until.AddDays(1)).CountBy(booking => Date(booking.Start)).ToDictionary();
        return calendar.FreeOf(lawyer, now, until, now).CountBy(slot => Date(slot.Start))
            .Sum(day => Math.Min(day.Value, lawyer.MostPerDay - booked.GetValueOrDefault(day.Key)));

        LocalDate Date(DateTimeOffset at) => clock.Local(at, lawyer.Zone).Date;
    }
}
