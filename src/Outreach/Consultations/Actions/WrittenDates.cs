using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;
using Outreach.Consultations.Scheduling;
using Outreach.Content.Clocks;

namespace Outreach.Consultations.Actions;

/// <summary>
/// Reads absences as staff write them, in Kyrgyz, Russian or English: <c>1.12-5.12</c>, <c>с 5 по 7 декабря</c>, <c>5-7-декабрь</c>,
/// <c>1.12 14-16</c>. What has begun is of this year.
/// </summary>
public static partial class WrittenDates
{
    private const int MostDays = 366;

    // What would be longer round the end of the year without saying one has its ends the wrong way round.
    private const int MostOverNewYear = 183;

    private static readonly HashSet<string> Fillers =
    [
        "с", "со", "по", "в", "во", "на", "года", "г", "г.", "жыл", "чейин", "from", "to", "-", "отпуск", "отпуске", "болею", "больничный",
        "занят", "занята", "меня", "уеду", "уезжаю", "весь", "всю", "день", "күнү", "өргүү", "өргүүдө",
        "эс", "алам", "оорудум", "жокмун", "болбойм", "бошбу", "эмесмин", "away", "off",
    ];

    /// <summary>Reads an absence: days, or hours of one day.</summary>
    public static bool TryRead(string text, LocalDate today, out Absence absence)
    {
        absence = default;
        var plain = Weekdays(Spans(NotThere().Replace(Plain(text, today), " "), today), today);
        var open = Since().IsMatch(plain) || plain.Contains("чейин", StringComparison.Ordinal);
        var (dates, hours) = (new List<string>(), new List<DayHours>());
        foreach (var word in Hours().Replace(Between().Replace(plain, "${from} ${until}"), "${from}-${until}")
            .Split([' ', ','], StringSplitOptions.RemoveEmptyEntries))
        {
            if (WrittenDays.Date(word, today) is not null)
                dates.Add(word);
            else if (DayHours.TryParse(word, out var span))
                hours.Add(span);
            else if (word == "до" || !Fillers.Contains(word))
                return false;
        }

        switch (dates, hours)
        {
            case ([var day], [var span]) when WrittenDays.Date(day, today) is { } date:
                var (from, until) = span.On(date);
                absence = new Absence(from, until);
                return date >= today;
            // Since a day, and nobody knows until when, is not that day alone.
            case ([var day], []) when !open && WrittenDays.Date(day, today) is { } date:
                absence = Absence.Days(date, date);
                return date >= today;
            // Two days are not all between them.
            case ([var first, var last], []) when (open || Between().IsMatch(plain)) && Ends(first, last, today) is var (begin, end):
                absence = Absence.Days(begin, end);
                return true;
            default:
                return false;
        }
    }

    /// <summary>The sentence of staff.yaml that says why this is no absence, with an example.</summary>
    public static string Why(string text, LocalDate today)
    {
        var found = Between().Match(Weekdays(Plain(text, today), today));
        if (found.Success && WrittenDays.Date(found.Groups["from"].Value, today) is { } from
            && WrittenDays.Date(found.Groups["until"].Value, today) is { } until)
            return until < today ? "away_wrong_past" : from > until ? "away_wrong_order" : "away_wrong";
        return Plain(text, today).Split([' ', ',']).Select(word => WrittenDays.Date(word, today)).Any(date => date < today)
            ? "away_wrong_past"
            : "away_wrong";
    }

    /// <summary>All days of a range such as 1.12-5.12; null when it is none.</summary>
    internal static IReadOnlyList<LocalDate>? Range(string word, LocalDate today)
        => Between().Match(word) is { Success: true } match && match.Length == word.Length
            && Ends(match.Groups["from"].Value, match.Groups["until"].Value, today) is var (first, last)
                ? [.. Enumerable.Range(0, Period.DaysBetween(first, last) + 1).Select(first.PlusDays)]
                : null;

    /// <summary>In small letters, with one kind of dash and blank, each date in figures, and hours on a clock of 24.</summary>
    internal static string Plain(string text, LocalDate today)
    {
        var plain = new StringBuilder();
        foreach (var letter in text.ToLowerInvariant())
            plain.Append(letter switch
            {
                >= '\u2010' and <= '\u2015' or '\u2212' => "-",
                _ when char.IsWhiteSpace(letter) => " ",
                _ when char.GetUnicodeCategory(letter) == UnicodeCategory.Format => string.Empty,
                _ => letter.ToString(),
            });
        var near = Word().Replace(WrittenClock.Plain(plain.ToString()), match => WrittenDays.NearBy(match.Value, today) is { } date
            ? LocalDatePattern.Iso.Format(date)
            : match.Value);
        var ranged = DaysOfMonth().Replace(near, static match => WrittenDays.Month(match.Groups["m"].Value) is { } month
            ? $"{match.Groups["a"].Value}.{month}-{match.Groups["b"].Value}.{month}{Year(match)}"
            : match.Value);
        return DayOfMonth().Replace(ranged, static match => WrittenDays.Month(match.Groups["m"].Value) is { } month
            ? $"{match.Groups["a"].Value}.{month}{Year(match)}"
            : match.Value);
    }

    // A week, a weekend and a month are from their first day, or today, until their last.
    private static string Spans(string plain, LocalDate today)
    {
        var monday = today.DayOfWeek == IsoDayOfWeek.Monday ? today : today.Previous(IsoDayOfWeek.Monday);
        plain = NextWeek().Replace(plain, Span(monday.PlusDays(7), monday.PlusDays(13)));
        plain = ThisWeek().Replace(plain, Span(today, monday.PlusDays(6)));
        plain = Weekend().Replace(plain, Span(monday.PlusDays(5) < today ? today : monday.PlusDays(5), monday.PlusDays(6)));
        return Month().Replace(plain, match =>
        {
            if (WrittenDays.Month(match.Value) is not { } month)
                return match.Value;
            var first = new LocalDate(month < today.Month ? today.Year + 1 : today.Year, month, 1);
            return Span(first < today ? today : first, first.PlusMonths(1).PlusDays(-1));
        });
    }

    private static string Span(LocalDate first, LocalDate last)
        => $"{LocalDatePattern.Iso.Format(first)} - {LocalDatePattern.Iso.Format(last)}";

    // A day of the week is the next such day.
    private static string Weekdays(string plain, LocalDate today) => Word().Replace(plain, match => WrittenDays.Day(match.Value) is { } day
        ? LocalDatePattern.Iso.Format(today.DayOfWeek == day ? today : today.Next(day))
        : match.Value);

    // The end is the next such day; the beginning the last such day before it, which can lie behind us.
    private static (LocalDate First, LocalDate Last)? Ends(string from, string until, LocalDate today)
    {
        if (WrittenDays.Date(until, today) is not { } last || last < today
            || WrittenDays.Date(from, last.PlusYears(-1).PlusDays(1)) is not { } first)
            return null;
        if (first.Year < last.Year && Period.DaysBetween(first, last) > MostOverNewYear && !SaysYear().IsMatch(from))
            return null;
        return first <= last && Period.DaysBetween(first, last) < MostDays ? (first, last) : null;
    }

    private static string Year(Match match) => match.Groups["y"] is { Success: true, Value: var year } ? $".{year}" : string.Empty;

    [GeneratedRegex(
        @"(?<![\d.:])(?<a>\d{1,2})\s*(?:-?\s*(?:го|е|нчи))?\s*(?:по|до|to|-)\s*(?<b>\d{1,2})\s*-?\s*(?:го|е|нчи)?\s*(?<m>\p{L}{3,})\.?" +
        @"(?:\s+(?<y>2\d{3}))?",
        RegexOptions.CultureInvariant)]
    private static partial Regex DaysOfMonth();

    [GeneratedRegex(
        @"(?<![\d.:-])(?<a>\d{1,2})\s*-?\s*(?:го|е|нчи)?\s*(?<m>\p{L}{3,})\.?(?:\s+(?<y>2\d{3}))?", RegexOptions.CultureInvariant)]
    private static partial Regex DayOfMonth();

    [GeneratedRegex(
        @"(?<from>\d{1,2}\.\d{1,2}(?:\.\d{4})?|\d{4}-\d\d-\d\d)\s*(?:-|по|до|to|чейин)\s*" +
        @"(?<until>\d{1,2}\.\d{1,2}(?:\.\d{4})?|\d{4}-\d\d-\d\d)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Between();

    [GeneratedRegex(
        @"(?:с\s+)?(?<![\d.:-])(?<from>\d{1,2}(?::\d\d)?)\s*(?:до|to|-)\s*(?<until>\d{1,2}(?:[:.]\d\d)?)(?![\d.-])",
        RegexOptions.CultureInvariant)]
    private static partial Regex Hours();

    [GeneratedRegex(@"(?<!\p{L})не\s+(?:буду|будет|приду|смогу|работаю|принимаю)(?!\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex NotThere();

    [GeneratedRegex(@"следующ\p{L}+\s+недел\p{L}+|кийинки\s+(?:апта|жума)\p{L}*|next\s+week", RegexOptions.CultureInvariant)]
    private static partial Regex NextWeek();

    [GeneratedRegex(@"(?:эт\p{L}+|всю)\s+недел\p{L}+|бул\s+(?:апта|жума)\p{L}*|this\s+week", RegexOptions.CultureInvariant)]
    private static partial Regex ThisWeek();

    [GeneratedRegex(@"(?:эт\p{L}+\s+)?выходн\p{L}+|дем\s*-?\s*алыш(?:\s+күн\p{L}*)?|weekend", RegexOptions.CultureInvariant)]
    private static partial Regex Weekend();

    // Days of it were written in figures before.
    [GeneratedRegex(@"(?<!\d\s*-?\s*)(?<!\p{L})\p{L}{3,}", RegexOptions.CultureInvariant)]
    private static partial Regex Month();

    [GeneratedRegex(@"\p{L}+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"\d{4}", RegexOptions.CultureInvariant)]
    private static partial Regex SaysYear();

    [GeneratedRegex(@"^\s*(?:с|со|from|since)\s", RegexOptions.CultureInvariant)]
    private static partial Regex Since();
}
