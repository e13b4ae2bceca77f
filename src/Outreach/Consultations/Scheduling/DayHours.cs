using System.Runtime.InteropServices;
using NodaTime;
using NodaTime.Text;

namespace Outreach.Consultations.Scheduling;

/// <summary>Hours of one day, from and until, on the lawyer's clock.</summary>
/// <param name="From">The first minute.</param>
/// <param name="Until">The minute after the last; midnight is the end of the day.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct DayHours(LocalTime From, LocalTime Until)
{
    private const string EndOfDay = "24:00";
    private static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("HH:mm");
    private static readonly LocalTimePattern Loosely = LocalTimePattern.CreateWithInvariantCulture("H:mm");

    /// <summary>Reads 9:00-17:30, 9-17, 09.00–17.30 or 18-24.</summary>
    public static bool TryParse(string text, out DayHours hours)
    {
        hours = default;
        if (Ends(text) is not var (first, last) || (last <= first && last != LocalTime.Midnight) || EndsAtZero(text, last))
            return false;
        hours = new DayHours(first, last);
        return true;
    }

    /// <summary>Whether somebody means hours that reach over midnight, as in 22-2: they are two days'.</summary>
    public static bool IsOverMidnight(string text) => Ends(text) is var (first, last) && last < first;

    /// <summary>Whether hours that seem to reach over midnight end in the evening, as in 9-6.</summary>
    public static bool MeansEvening(string text)
        => Ends(text) is var (first, last) && last < first && last.Hour is > 0 and < 12 && last.PlusHours(12) > first;

    /// <summary>Whether hours of the night are written as one says those of the afternoon, as in 2-6.</summary>
    public static bool MeansAfternoon(string text)
        => !text.Contains(':', StringComparison.Ordinal) && !text.StartsWith('0')
            && Ends(text) is var (first, last) && first.Hour is > 0 and < 6 && last > first && last.Hour <= 8;

    /// <summary>From and until on a date; until can be the midnight after it.</summary>
    public (LocalDateTime From, LocalDateTime Until) On(LocalDate date)
        => (date + From, Until == LocalTime.Midnight ? date.PlusDays(1).AtMidnight() : date + Until);

    /// <summary>Whether they share a minute with others of the same day.</summary>
    public bool Overlaps(DayHours other)
        => (From < other.Until || other.Until == LocalTime.Midnight) && (other.From < Until || Until == LocalTime.Midnight);

    /// <summary>Whether others of the same day lie within them.</summary>
    public bool Contains(DayHours other)
        => From <= other.From && (Until == LocalTime.Midnight || (other.Until != LocalTime.Midnight && other.Until <= Until));

    /// <summary>What is left without a break.</summary>
    public IEnumerable<DayHours> Without(DayHours pause)
    {
        if (!Contains(pause))
            return [this];
        DayHours[] parts = [new(From, pause.From), new(pause.Until, Until)];
        return parts.Where(static part => part.From != part.Until);
    }

    /// <summary>As in 09:00-17:30.</summary>
    public override string ToString() => $"{Clock.Format(From)}-{(Until == LocalTime.Midnight ? EndOfDay : Clock.Format(Until))}";

    // 0 is a day's beginning, and only 24 its end.
    private static bool EndsAtZero(string text, LocalTime last)
        => last == LocalTime.Midnight && !text.EndsWith("24", StringComparison.Ordinal)
            && !text.Replace('.', ':').EndsWith(EndOfDay, StringComparison.Ordinal);

    private static (LocalTime First, LocalTime Last)? Ends(string text)
        => text.Replace('–', '-').Replace('.', ':').Split('-', StringSplitOptions.TrimEntries) is [var from, var until]
            && Time(from) is { } first && (until is "24" or EndOfDay ? LocalTime.Midnight : Time(until)) is { } last
                ? (first, last)
                : null;

    private static LocalTime? Time(string text)
        => Loosely.Parse(text.Contains(':', StringComparison.Ordinal) ? text : text + ":00") is { Success: true, Value: var time }
            ? time
            : null;
}
