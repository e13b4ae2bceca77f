using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Outreach.Consultations.Scheduling;

namespace Outreach.Consultations.Actions;

/// <summary>
/// Reads hours and absences as staff write them, in Kyrgyz, Russian or English: <c>пн-пт 9-17; сб 10-13; 12.12 -</c>, <c>1.12-5.12</c>,
/// <c>1.12 14-16</c>.
/// </summary>
public static class WrittenHours
{
    private static readonly string[][] Days =
    [
        ["пн", "дш", "дүй", "mon"], ["вт", "шш", "шейш", "tue"], ["ср", "шр", "шарш", "wed"], ["чт", "бш", "бейш", "thu"],
        ["пт", "жм", "жума", "fri"], ["сб", "иш", "ишм", "sat"], ["вс", "жк", "жек", "sun"],
    ];
    private static readonly string[] None = ["-", "–", "нет", "жок", "no", "off"];

    /// <summary>Reads hours.</summary>
    /// <param name="text">Clauses, apart by ; or lines: days or a date, then hours, or - for none.</param>
    /// <param name="today">A date without a year is the next such one.</param>
    /// <param name="edit">What is wanted.</param>
    /// <param name="wrong">The clause that cannot be read.</param>
    public static bool TryRead(
        string text,
        LocalDate today,
        [NotNullWhen(true)] out HoursEdit? edit,
        [NotNullWhen(false)] out string? wrong)
    {
        (edit, wrong) = (null, null);
        var weekly = new Dictionary<IsoDayOfWeek, IReadOnlyList<DayHours>>();
        var dates = new Dictionary<LocalDate, IReadOnlyList<DayHours>>();
        foreach (var clause in text.Split([';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var words = clause.ToLowerInvariant()
                .Split([' ', ':', '\t'], 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            var hours = words.Length == 2 ? Hours(words[1]) : null;
            if (hours is not null && Date(words[0], today) is { } date)
            {
                dates[date] = hours;
            }
            else if (hours is not null && Week(words[0]) is { } days)
            {
                foreach (var day in days)
                    weekly[day] = hours;
            }
            else
            {
                wrong = clause;
                return false;
            }
        }

        if (weekly.Count + dates.Count == 0)
            wrong = text.Trim();
        else
            edit = new HoursEdit(weekly, dates);
        return wrong is null;
    }

    /// <summary>Reads an absence: days, or hours of one day.</summary>
    public static bool TryRead(string text, LocalDate today, out Absence absence)
    {
        absence = default;
        var words = text.Replace('–', '-').Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 2 && Date(words[0], today) is { } day && DayHours.TryParse(words[1], out var hours))
        {
            absence = new Absence(day + hours.From, day + hours.Until);
            return true;
        }

        var written = string.Concat(words);
        if (Date(written, today) is { } only)
        {
            absence = Absence.Days(only, only);
            return true;
        }

        if (written.Split('-') is not [var from, var until] || Date(from, today) is not { } first || Date(until, first) is not { } last)
            return false;
        absence = Absence.Days(first, last);
        return last >= first;
    }

    private static List<DayHours>? Hours(string text)
    {
        if (None.Contains(text))
            return [];
        var hours = new List<DayHours>();
        foreach (var span in text.Replace(" - ", "-", StringComparison.Ordinal).Replace('–', '-')
            .Split([' ', ','], StringSplitOptions.RemoveEmptyEntries))
        {
            if (!DayHours.TryParse(span, out var read))
                return null;
            hours.Add(read);
        }

        hours.Sort((one, other) => one.From.CompareTo(other.From));
        return hours.Count > 0 && Enumerable.Range(1, hours.Count - 1).All(index => hours[index].From >= hours[index - 1].Until)
            ? hours
            : null;
    }

    private static List<IsoDayOfWeek>? Week(string text)
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

    private static LocalDate? Date(string text, LocalDate today)
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
