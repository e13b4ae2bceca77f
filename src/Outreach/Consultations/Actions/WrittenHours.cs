using System.Diagnostics.CodeAnalysis;
using NodaTime;
using Outreach.Consultations.Scheduling;
using Outreach.Content.Clocks;

namespace Outreach.Consultations.Actions;

/// <summary>
/// Reads hours and absences as staff write them, in Kyrgyz, Russian or English: <c>пн-пт 9-17; сб 10-13; 12.12 -</c>, <c>1.12-5.12</c>,
/// <c>1.12 14-16</c>.
/// </summary>
public static class WrittenHours
{
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
            if (hours is not null && WrittenDays.Date(words[0], today) is { } date)
            {
                dates[date] = hours;
            }
            else if (hours is not null && WrittenDays.Week(words[0]) is { } days)
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
        if (words.Length == 2 && WrittenDays.Date(words[0], today) is { } day && DayHours.TryParse(words[1], out var hours))
        {
            absence = new Absence(day + hours.From, day + hours.Until);
            return true;
        }

        var written = string.Concat(words);
        if (WrittenDays.Date(written, today) is { } only)
        {
            absence = Absence.Days(only, only);
            return true;
        }

        if (written.Split('-') is not [var from, var until]
            || WrittenDays.Date(from, today) is not { } first
            || WrittenDays.Date(until, first) is not { } last)
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
}
