using NodaTime;
using Outreach.Consultations.Scheduling;
using Outreach.Content.Clocks;
using Outreach.Staff.Commands;

namespace Outreach.Consultations.Actions;

/// <summary>What a lawyer reads before her hours are kept: nothing is shortened or displaced without a word.</summary>
public sealed class HoursPreview(IConsultationStore kept, LawyerText text, TwoClocks clock)
{
    private const int MostNamed = 10;

    /// <summary>The parts of it.</summary>
    /// <param name="card">Her card as it would be.</param>
    /// <param name="words">Her words.</param>
    /// <param name="now">When it is.</param>
    public IReadOnlyList<string> Of(Lawyer card, StaffWriter words, DateTimeOffset now)
    {
        var parts = new List<string> { words.Say("hours_sure", ("hours", text.Hours(card, words))) };
        var all = card.Weekly.Select(weekly => weekly.Hours).Concat(card.Extra.Select(extra => extra.Hours)).Distinct().ToList();
        if (all.Count > 0)
            parts.Add(string.Join('\n', all.Select(hours => Fits(card, hours, words))));
        var outside = Outside(card, now);
        if (outside.Count > 0)
            parts.Add(words.Say(
                "hours_outside",
                ("count", outside.Count),
                ("bookings", string.Join('\n', outside.Take(MostNamed).Select(Short)))));
        return parts;

        string Short(Booking booking) => $"{booking.Code} · {text.Moment(booking.Start, words)}";
    }

    /// <summary>Who is booked with her outside of the hours of a card.</summary>
    public IReadOnlyList<Booking> Outside(Lawyer card, DateTimeOffset now)
        => [.. kept.Calendar.With(card.Id, now, DateTimeOffset.MaxValue).Where(booking => booking.Start > now && !IsWithin(card, booking))];

    private static string Fits(Lawyer card, DayHours hours, StaffWriter words)
    {
        var (from, until) = hours.On(default);
        var minutes = (int)Period.Between(from, until, PeriodUnits.Minutes).Minutes;
        if (minutes < card.SlotMinutes)
            return words.Say("hours_short", ("hours", hours), ("minutes", card.SlotMinutes));
        var step = card.SlotMinutes + card.BreakMinutes;
        var more = (minutes - card.SlotMinutes) / step;
        var last = from.PlusMinutes(more * step);
        return words.Say(
            "hours_fits",
            ("hours", hours),
            ("count", more + 1),
            ("from", TwoClocks.Minute(last)),
            ("until", new DayHours(last.TimeOfDay, last.PlusMinutes(card.SlotMinutes).TimeOfDay).ToString().Split('-')[1]));
    }

    private bool IsWithin(Lawyer card, Booking booking)
    {
        var (start, end) = (clock.Local(booking.Start, card.Zone), clock.Local(booking.End, card.Zone));
        return !card.IsAway(start, end)
            && card.HoursOn(start.Date).Select(hours => hours.On(start.Date)).Any(hours => start >= hours.From && end <= hours.Until);
    }
}
