using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Outreach.Content.Clocks;

/// <summary>
/// Reads days as staff write them, in Kyrgyz, Russian or English: <c>пн-пт</c>, <c>иш,жк</c>, <c>12.12</c>, <c>2026-12-12</c>.
/// </summary>
public static class WrittenDays
{
    private static readonly string[][] Days =
    [
        ["пн", "дш", "дүй", "mon"], ["вт", "шш", "шейш", "tue"], ["ср", "шр", "шарш", "wed"], ["чт", "бш", "бейш", "thu"],
        ["пт", "жм", "жума", "fri"], ["сб", "иш", "ишм", "sat"], ["вс", "жк", "жек", "sun"],
    ];

    /// <summary>Days of the week, in small letters; null when they cannot be read.</summary>
    public static IReadOnlyList<IsoDayOfWeek>? Week(string text)
    {
        var days = new List<IsoDayOfWeek>();
        foreach (var part in text.Replace('–', '-').Split(','))
        {
            var ends = part.Split('-');
            var first = Array.FindIndex(Days, names => names.Contains(ends[0]));
            var last = Array.FindIndex(Days, names => names.Contains(ends[^1]));
            if (ends.Length > 2 || first < 0 || last < first)
                return null;
            days.AddRange(Enumerable.Range(first, last - first + 1).Select(day => (IsoDayOfWeek)(day + 1)));
        }

        return days;
    }

    /// <summary>A date; without a year it is the next such one. Null when it cannot be read.</summary>
    public static LocalDate? Date(string text, LocalDate today)
    {
        if (LocalDatePattern.Iso.Parse(text) is { Success: true, Value: var iso })
            return iso;
        var parts = text.Split('.');
        if (parts.Length is < 2 or > 3 || !parts.All(part => part.Length is >= 1 and <= 4 && part.All(char.IsAsciiDigit)))
            return null;
        var numbers = parts.Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToList();
        if (numbers.Count == 3)
            return Made(numbers[2], numbers[1], numbers[0]);
        return Made(today.Year, numbers[1], numbers[0]) is { } date && date >= today ? date : Made(today.Year + 1, numbers[1], numbers[0]);
    }

    private static LocalDate? Made(int year, int month, int day)
        => year is >= 2000 and < 2200 && month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month)
            ? new LocalDate(year, month, day)
            : null;
}
