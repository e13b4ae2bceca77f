using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using NodaTime;
using NodaTime.Extensions;
using Outreach.Content.Clocks;
using Outreach.People;

namespace Outreach.Hotline.Duty;

/// <summary>
/// The rota as colleagues write it, a line for each shift: <c>пн-пт 9-18 Айнура, Бакыт</c>, <c>сб,вс 20-8 Бакыт</c>, <c>31.12 -</c>,
/// <c>1.01 10-14 Айнура</c>. It is read in Kyrgyz and Russian, and written as it is read.
/// </summary>
public static class WrittenRota
{
    private const string Nobody = "-";
    private const int MostDay = 24;

    /// <summary>Reads it whole.</summary>
    /// <param name="text">The lines.</param>
    /// <param name="today">A date without a year is the next such one.</param>
    /// <param name="who">Everybody of a name.</param>
    /// <param name="rota">What is wanted.</param>
    /// <param name="wrong">The line that cannot be read, or whose name is nobody's or that of two.</param>
    public static bool TryRead(
        string text,
        LocalDate today,
        Func<string, IReadOnlyList<PersonId>> who,
        [NotNullWhen(true)] out Rota? rota,
        [NotNullWhen(false)] out string? wrong)
    {
        (rota, wrong) = (null, null);
        var (week, dates) = (new List<WeekShift>(), new List<DateShift>());
        foreach (var line in text.Split([';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var parts = line.Replace('–', '-').Split(' ', 3, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            if (parts is [var day, Nobody] && WrittenDays.Date(day, today) is { } closed)
                dates.Add(new DateShift(closed.ToDateOnly(), null));
            else if (parts is [var when, var hours, var names] && ShiftOf(hours, names, who) is { } shift && Add(when, shift))
                continue;
            else
                wrong ??= line;
        }

        if (wrong is null)
            rota = new Rota { Week = week, Dates = dates };
        return wrong is null;

        bool Add(string when, Shift shift)
        {
            if (WrittenDays.Date(when, today) is { } date)
            {
                if (date < today)
                    return false;
                dates.Add(new DateShift(date.ToDateOnly(), shift));
            }
            else if (WrittenDays.Week(when.ToLowerInvariant()) is { } days)
                week.AddRange(days.Select(day => new WeekShift(day.ToDayOfWeek(), shift)));
            else
                return false;
            return true;
        }
    }

    /// <summary>Writes it, the week before its dates; days that follow each other and are alike on one line.</summary>
    /// <param name="rota">The rota.</param>
    /// <param name="days">What the days of the week are called, Monday first.</param>
    /// <param name="name">What a colleague is called.</param>
    public static IEnumerable<string> Write(Rota rota, IReadOnlyList<string> days, Func<PersonId, string> name)
    {
        var of = Enumerable.Range(0, days.Count)
            .Select(day => rota.Week.Where(one => ((int)one.Day + days.Count - 1) % days.Count == day)
                .Select(one => Of(one.Shift)).ToList())
            .ToList();
        for (var first = 0; first < of.Count;)
        {
            var last = first;
            while (last + 1 < of.Count && of[last + 1].SequenceEqual(of[first], StringComparer.Ordinal))
                last++;
            foreach (var shift in of[first])
                yield return $"{(last > first ? $"{days[first]}-{days[last]}" : days[first])} {shift}";
            first = last + 1;
        }

        foreach (var one in rota.Dates.OrderBy(static one => one.Date))
            yield return $"{one.Date.ToString("dd.MM", CultureInfo.InvariantCulture)} {(one.Shift is { } shift ? Of(shift) : Nobody)}";

        string Of(Shift shift) => string.Create(
            CultureInfo.InvariantCulture,
            $"{Minute(shift.From)}-{(shift.Until == default ? "24:00" : Minute(shift.Until))} {string.Join(", ", shift.Who.Select(name))}");
    }

    private static string Minute(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static Shift? ShiftOf(string hours, string names, Func<string, IReadOnlyList<PersonId>> who)
    {
        if (hours.Split('-') is not [var from, var until] || Time(from) is not { } first || Time(until) is not { } last)
            return null;
        // Who writes 9-6 means the evening, not the next morning: it is asked again.
        if (last < first && last != default && first.Hour is >= 6 and <= 12 && last.Hour is > 0 and <= 8
            && !hours.Contains(':', StringComparison.Ordinal))
            return null;
        var people = new List<PersonId>();
        foreach (var name in names.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (who(name) is not [var one])
                return null;
            people.Add(one);
        }

        return people.Count > 0 ? new Shift(first, last, [.. people.Distinct()]) : null;
    }

    private static TimeOnly? Time(string text)
    {
        var parts = text.Replace('.', ':').Split(':');
        if (parts.Length > 2 || !parts.All(static part => part.Length is 1 or 2 && part.All(char.IsAsciiDigit)))
            return null;
        var numbers = parts.Select(static part => int.Parse(part, CultureInfo.InvariantCulture)).ToList();
        var (hour, minute) = (numbers[0], numbers.Count > 1 ? numbers[1] : 0);
        return hour == MostDay && minute == 0 ? default(TimeOnly)
            : hour < MostDay && minute < 60 ? new TimeOnly(hour, minute)
            : null;
    }
}
