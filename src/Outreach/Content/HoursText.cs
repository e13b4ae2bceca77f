using System.Globalization;
using Outreach.People;

namespace Outreach.Content;

/// <summary>Writes when a line answers, as somebody reads it who lives by a clock of her own.</summary>
internal static class HoursText
{
    private const int Week = 7;

    /// <summary>Nothing where nobody knows the hours.</summary>
    public static string? Of(HelpLine line, Texts texts, Language language, HelpClock? clock)
    {
        if (line.IsAlwaysOpen)
            return texts.In("hours_always", language);
        if (line.Hours is not { } hours)
            return null;
        if (clock is null)
            return $"{Day(hours.First, texts, language)}–{Day(hours.Last, texts, language)} {Time(hours.From)}–{Time(hours.Until)}";
        var open = hours.IsOpen(clock.Now);
        var at = open ? hours.Closes(clock.Now) : hours.Opens(clock.Now);
        var there = TimeZoneInfo.ConvertTime(clock.Now, hours.Clock);
        var key = open ? "hours_open" : at.Date == there.Date || hours.IsOn(there.DayOfWeek) ? "hours_closed" : "hours_closed_today";
        var day = at.Date == there.Date ? string.Empty : Day(at.DayOfWeek, texts, language) + " ";
        return texts.In(key, language).Replace("{time}", day + Time(TimeOnly.FromDateTime(at.DateTime)), StringComparison.Ordinal)
            + Hers(at, hours, texts, language, clock);
    }

    private static string Hers(DateTimeOffset at, OpeningHours hours, Texts texts, Language language, HelpClock clock)
    {
        if (clock.Hers is not { } hers)
            return $" ({texts.In("hours_local", language)})";
        var read = TimeZoneInfo.ConvertTime(at, hers).DateTime;
        var time = Time(TimeOnly.FromDateTime(read));
        return read == at.DateTime
            ? string.Empty
            : $" ({texts.In("hours_hers", language).Replace("{time}", time, StringComparison.Ordinal)})";
    }

    // The text begins its week on Monday.
    private static string Day(DayOfWeek day, Texts texts, Language language)
        => texts.In("weekdays", language).Split(' ', StringSplitOptions.RemoveEmptyEntries)[((int)day + Week - 1) % Week];

    private static string Time(TimeOnly time) => time.ToString("H:mm", CultureInfo.InvariantCulture);
}
