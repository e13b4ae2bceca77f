using System.Globalization;
using Outreach.Consultations.Actions;
using Outreach.Consultations.Scheduling;
using Outreach.Staff.Commands;
using Outreach.Staff.Members;

namespace Outreach.Consultations.CoordinatorDesk;

/// <summary>What waits in vain unless a person does something: said in /load, and once a day to who leads consultations.</summary>
public sealed class Shortages(IConsultationStore kept, LawyerText text)
{
    /// <summary>So far ahead a time must be free.</summary>
    public static readonly TimeSpan Ahead = TimeSpan.FromDays(14);

    private const int MostNamed = 10;

    /// <summary>A line for each thing that is short within somebody's regions; none when all is well.</summary>
    public IReadOnlyList<string> Of(StaffMember member, StaffWriter words, DateTimeOffset now)
    {
        var calendar = kept.Calendar;
        var lines = new List<string>();
        var waiting = calendar.Waiters.Values.Where(waiter => member.Leads(RegionOf(waiter))).ToList();
        if (waiting.Count > 0)
            lines.Add(words.Say(
                "short_waiting",
                ("count", waiting.Count),
                ("days", (int)(now - waiting.Min(waiter => waiter.Since)).TotalDays),
                ("unmet", waiting.Count(waiter => waiter.Unmet))));
        lines.AddRange(calendar.Standing.Select(id => calendar.Bookings[id])
            .Where(booking => booking.MoveAsked is not null && booking.Start > now && member.Leads(booking.Region))
            .Take(MostNamed)
            .Select(booking => words.Say("short_move", ("code", booking.Code), ("when", text.Moment(booking.Start, words)))));
        if (!calendar.Lawyers.Values.Any(lawyer => lawyer.Offers))
            lines.Add(words.Say("short_lawyers"));
        else if (!calendar.Lawyers.Values.Any(lawyer => calendar.FreeOf(lawyer, now, now + Ahead, now).Any()))
            lines.Add(words.Say("short_times", ("days", ((int)Ahead.TotalDays).ToString(CultureInfo.InvariantCulture))));
        Cards("short_unlinked", lawyer => lawyer.Person is null);
        Cards("short_deaf", lawyer => lawyer.IsDeaf);
        return lines;

        void Cards(string key, Func<Lawyer, bool> such)
        {
            var cards = calendar.Lawyers.Values.Where(lawyer => such(lawyer) && OwnRegions.Has(member, lawyer, words.Regions)).ToList();
            if (cards.Count > 0)
                lines.Add(words.Say(
                    key, ("count", cards.Count), ("names", string.Join(", ", cards.Take(MostNamed).Select(text.Name)))));
        }
    }

    /// <summary>The region of somebody who waits, as she told it; null when she did not.</summary>
    public static string? RegionOf(WaitlistEntry waiter) => waiter.Wish.Near is [.., var region] ? region : null;
}
