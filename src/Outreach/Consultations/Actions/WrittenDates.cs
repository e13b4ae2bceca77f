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
    private const StringSplitOptions Kept = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;

    private const int MostDays = 366;

    // What would be longer round the end of the year without saying one has its ends the wrong way round.
    private const int MostOverNewYear = 183;

    private static readonly HashSet<string> Fillers =
    [
        "с", "со", "по", "в", "во", "на", "саат", "вся", "всей", "целую", "целый", "года", "г", "г.", "жыл", "чейин",
        "from", "to", "-", "отпуск", "отпуске", "больничный",
        "занят", "занята", "меня", "уеду", "уезжаю", "весь", "всю", "день", "күнү", "өргүү", "өргүүдө",
        "эс", "алам", "оорудум", "жокмун", "болбойм", "бошбу", "эмесмин", "away", "off", "и", "жана", "and",
        "командировка", "командировке", "командировку", "больнице", "больницу", "больница", "болею", "болезни", "суде", "суд", "семинар",
        "семинаре", "тренинг", "тренинге", "еду", "отгул", "отдыхаю", "отсутствую", "дома", "сапар", "сапарда", "сапарга", "иштебейм",
        "келбейм", "жатам", "ооруп", "ооруканада", "меня", "я", "мен", "sick", "leave", "holiday", "vacation",
    ];

    /// <summary>Reads absences: days, or hours of one day. Days that do not follow one another are absences apart.</summary>
    public static bool TryRead(string text, LocalDate today, out IReadOnlyList<Absence> absences)
    {
        absences = Read(text, today) ?? Each(text.Split([';', '\n'], Kept), today) ?? Each(text.Split([';', '\n', ','], Kept), today) ?? [];
        return absences.Count > 0;
    }

    private static List<Absence>? Each(string[] parts, LocalDate today)
    {
        var read = parts.Length < 2 ? [] : parts.Select(part => Read(part, today)).ToList();
        return read.Count > 0 && read.TrueForAll(static one => one is not null) ? [.. read.SelectMany(static one => one!)] : null;
    }

    private static List<Absence>? Read(string text, LocalDate today)
    {
        var dated = ShortRange().Replace(Plain(text, today), "${head}${a}.${m}-${b}.${m}");
        var plain = Weekdays(Spans(NotThere().Replace(dated, " "), today), today);
        var open = IsOpen(text, plain);
        plain = OneEnd(SinceUntil(BeforeLunch().Replace(AfterLunch().Replace(plain, "с 13"), "до 13")));
        var (dates, hours) = (new List<string>(), new List<DayHours>());
        foreach (var word in Hours().Replace(Between().Replace(plain, "${from} ${until}"), "${from}-${until}")
            .Split([' ', ','], StringSplitOptions.RemoveEmptyEntries))
        {
            if (WrittenDays.Date(word, today) is not null)
                dates.Add(word);
            else if (DayHours.TryParse(word, out var span))
                hours.Add(span);
            else if (!(word == "до" ? TillDay().IsMatch(plain) : Fillers.Contains(word)))
                return null;
        }

        switch (dates, hours)
        {
            case ([var day], [var span]) when WrittenDays.Date(day, today) is { } date:
                var (from, until) = span.On(date);
                return date >= today ? [new Absence(from, until)] : null;
            case ([_, _, ..], []) when !open && !Between().IsMatch(plain):
                var days = dates.ConvertAll(word => WrittenDays.Date(word, today)!.Value);
                return days.TrueForAll(day => day >= today) ? [.. Absence.Of(days)] : null;
            // Until a day is from today on.
            case ([var end], []) when TillDay().IsMatch(plain) && WrittenDays.Date(end, today) is { } till && till >= today:
                return [Absence.Days(today, till)];
            // Since a day, and nobody knows until when, is not that day alone.
            case ([var day], []) when !open && WrittenDays.Date(day, today) is { } date:
                return date >= today ? [Absence.Days(date, date)] : null;
            case ([var first, var last], []) when Ends(first, last, today) is var (begin, end):
                return [Absence.Days(begin, end)];
            default:
                return null;
        }
    }

    /// <summary>The sentence of staff.yaml that says why this is no absence, with an example.</summary>
    public static string Why(string text, LocalDate today)
    {
        var plain = Weekdays(NotThere().Replace(Plain(text, today), " "), today);
        var found = Between().Match(plain);
        if (found.Success && WrittenDays.Date(found.Groups["from"].Value, today) is { } from
            && WrittenDays.Date(found.Groups["until"].Value, today) is { } until)
            return until < today ? "away_wrong_past" : from > until ? "away_wrong_order" : "away_wrong";
        var words = plain.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).Where(static word => !Fillers.Contains(word)).ToList();
        var dates = words.ConvertAll(word => WrittenDays.Date(word, today));
        return (dates.Count(static date => date is not null), dates.TrueForAll(static date => date is not null)) switch
        {
            ( > 0, _) when dates.Exists(date => date < today) => "away_wrong_past",
            (1, true) when IsOpen(text, plain) => "away_wrong_until",
            _ => "away_wrong",
        };
    }

    /// <summary>The same words, with "from 9 until 17" as 9-17.</summary>
    internal static string SinceUntil(string plain) => FromTill().Replace(plain, "${from}-${until}");

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
        near = ListOfMonth().Replace(near, static match => WrittenDays.Month(match.Groups["m"].Value) is { } month
            ? string.Join(", ", ListedDay().Matches(match.Groups["days"].Value).SelectMany(Days)
                .Select(day => $"{day}.{month}{Year(match)}"))
            : match.Value);
        var ranged = DaysOfMonth().Replace(near, static match => WrittenDays.Month(match.Groups["m"].Value) is { } month
            ? $"{match.Groups["a"].Value}.{month}-{match.Groups["b"].Value}.{month}{Year(match)}"
            : match.Value);
        return DayOfMonth().Replace(ranged, static match => WrittenDays.Month(match.Groups["m"].Value) is { } month
            ? $"{match.Groups["a"].Value}.{month}{Year(match)}"
            : match.Value);
    }

    private static IEnumerable<int> Days(Match listed)
    {
        var first = int.Parse(listed.Groups["a"].Value, CultureInfo.InvariantCulture);
        var last = listed.Groups["b"].Success ? int.Parse(listed.Groups["b"].Value, CultureInfo.InvariantCulture) : first;
        return Enumerable.Range(first, Math.Max(1, last - first + 1));
    }

    // Nobody is away until three in the night.
    private static string Evening(Match match, string end)
        => match.Groups[end].Value is [> '0' and < '8'] hour
            ? (int.Parse(hour, CultureInfo.InvariantCulture) + 12).ToString(CultureInfo.InvariantCulture)
            : match.Groups[end].Value;

    // Until a time is from the day's beginning, since one until its end.
    private static string OneEnd(string plain) => SinceTime().Replace(
        UntilTime().Replace(plain, static match => $"0:00-{Evening(match, "until")}"), static match => $"{Evening(match, "from")}-24:00");

    private static bool IsOpen(string text, string plain) => Since().IsMatch(plain) || plain.Contains("чейин", StringComparison.Ordinal)
        || SinceEnding().Matches(text.ToLowerInvariant())
            .Any(static match => WrittenDays.Month(match.Value) is not null || WrittenDays.Day(match.Value) is not null);

    // A week, a weekend and a month are from their first day, or today, until their last.
    private static string Spans(string plain, LocalDate today)
    {
        var monday = today.DayOfWeek == IsoDayOfWeek.Monday ? today : today.Previous(IsoDayOfWeek.Monday);
        plain = TillWeekend().Replace(plain, Span(today, monday.PlusDays(6)));
        plain = TillMonthEnd().Replace(plain, Span(today, today.With(DateAdjusters.EndOfMonth)));
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

    // A day of the week is the next such day; the end of a span is the next one after its beginning.
    private static string Weekdays(string plain, LocalDate today)
    {
        LocalDate? begun = null;
        return DayOrWord().Replace(plain, match =>
        {
            if (LocalDatePattern.Iso.Parse(match.Value) is { Success: true, Value: var written })
                begun = Opens(match) ? written : null;
            else if (WrittenDays.Day(match.Value) is { } day)
            {
                var from = begun is { } since && since > today ? since : today;
                var date = from.DayOfWeek == day ? from : from.Next(day);
                begun = Opens(match) ? date : null;
                return LocalDatePattern.Iso.Format(date);
            }

            return match.Value;
        });

        bool Opens(Match match) => SpanFollows().IsMatch(plain[(match.Index + match.Length)..]) || SinceEnding().IsMatch(match.Value);
    }

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
        @"(?<![\d.:])(?<days>\d{1,2}(?:\s*-\s*\d{1,2})?(?:\s*-?\s*(?:го|е|нчи))?" +
        @"(?:\s*(?:,|и|жана|and)\s*\d{1,2}(?:\s*-\s*\d{1,2})?(?:\s*-?\s*(?:го|е|нчи))?)+)\s*-?\s*(?<m>\p{L}{3,})\.?(?:\s+(?<y>2\d{3}))?",
        RegexOptions.CultureInvariant)]
    private static partial Regex ListOfMonth();

    [GeneratedRegex(@"(?<a>\d{1,2})(?:\s*-\s*(?<b>\d{1,2}))?", RegexOptions.CultureInvariant)]
    private static partial Regex ListedDay();

    [GeneratedRegex(
        @"(?:(?<=^|[\s,])(?:с|from|саат)\s+)?(?<![\d.:-])(?<from>\d{1,2}(?:[:.]\d\d)?)\s*-?\s*" +
        @"(?:до|to|till|until|дан|ден|дон|дөн|тан|тен|тон|төн)\s+" +
        @"(?<until>\d{1,2}(?:[:.]\d\d)?)(?:\s*-?\s*(?:га|ге|го|гө|ка|ке|ко|кө)(?!\p{L}))?(?:\s+чейин)?",
        RegexOptions.CultureInvariant)]
    private static partial Regex FromTill();

    [GeneratedRegex(
        @"(?<!\p{L})(?:до|till|until)\s+(?<until>\d{1,2}(?::\d\d)?)(?:\s+час\p{L}*)?(?![\d.:-])" +
        @"|(?<![\d.:-])(?<until>\d{1,2}(?::\d\d)?)\s*-?\s*(?:га|ге|го|гө|ка|ке|ко|кө)\s+чейин",
        RegexOptions.CultureInvariant)]
    private static partial Regex UntilTime();

    [GeneratedRegex(
        @"(?<!\p{L})(?:с|со|после|from|after)\s+(?<from>\d{1,2}(?::\d\d)?)(?:\s+час\p{L}*)?(?![\d.:-]|\s*(?:по|до|to|-))" +
        @"|(?<![\d.:-])(?<from>\d{1,2}(?::\d\d)?)\s*-?\s*(?:дан|ден|дон|дөн|тан|тен|тон|төн)(?:\s+(?:кийин|баштап))?(?!\p{L})",
        RegexOptions.CultureInvariant)]
    private static partial Regex SinceTime();

    [GeneratedRegex(@"\p{L}{3,}(?:дан|ден|дон|дөн|тан|тен|тон|төн)(?!\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex SinceEnding();

    [GeneratedRegex(
        @"(?<![\d.:])(?<a>\d{1,2})\s*(?:-?\s*(?:го|е|нчи))?\s*(?:по|до|to|-)\s*(?<b>\d{1,2})\s*-?\s*(?:го|е|нчи)?\s*(?<m>\p{L}{3,})\.?" +
        @"(?:\s+(?<y>2\d{3}))?",
        RegexOptions.CultureInvariant)]
    private static partial Regex DaysOfMonth();

    [GeneratedRegex(
        @"(?<![\d.:-])(?<a>\d{1,2})\s*-?\s*(?:го|е|нчи)?\s*(?<m>\p{L}{3,})\.?(?:\s+(?<y>2\d{3}))?", RegexOptions.CultureInvariant)]
    private static partial Regex DayOfMonth();

    [GeneratedRegex(
        @"(?<from>\d{1,2}\.\d{1,2}(?:\.(?:\d{4}|\d\d)(?!\d))?|\d{4}-\d\d-\d\d)\s*(?:-|по|до|to|чейин)\s*" +
        @"(?<until>\d{1,2}\.\d{1,2}(?:\.(?:\d{4}|\d\d)(?!\d))?|\d{4}-\d\d-\d\d)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Between();

    [GeneratedRegex(
        @"(?:с\s+)?(?<![\d.:-])(?<from>\d{1,2}(?::\d\d)?)\s*(?:до|to|-)\s*(?<until>\d{1,2}(?:[:.]\d\d)?)(?![\d.-])",
        RegexOptions.CultureInvariant)]
    private static partial Regex Hours();

    [GeneratedRegex(
        @"(?<!\p{L})(?:не\s+(?:буду|будет|приду|смогу|работаю|принимаю)|дем\s+алам|иш\s+сапар\p{L}*)(?!\p{L})",
        RegexOptions.CultureInvariant)]
    private static partial Regex NotThere();

    // Ten to twelve of a month, where nothing else says the day; of hours both ends have minutes, or none.
    [GeneratedRegex(
        @"^(?<head>\D*)(?<![\d.:])(?<a>\d{1,2})\s*-\s*(?<b>\d{1,2})\.(?<m>0?[1-9]|1[0-2])(?:\.(?:20)?\d\d)?(?=\D*\z)",
        RegexOptions.CultureInvariant)]
    private static partial Regex ShortRange();

    [GeneratedRegex(@"(?:с|после)\s+обеда|түштөн\s+кийин\p{L}*", RegexOptions.CultureInvariant)]
    private static partial Regex AfterLunch();

    [GeneratedRegex(@"до\s+обеда|түшкө\s+чейин", RegexOptions.CultureInvariant)]
    private static partial Regex BeforeLunch();

    [GeneratedRegex(
        @"до\s+конца\s+(?:эт\p{L}+\s+)?недел\p{L}+|(?:бул\s+)?(?:апта|жума)нын\s+аягына\s+чейин",
        RegexOptions.CultureInvariant)]
    private static partial Regex TillWeekend();

    [GeneratedRegex(@"до\s+конца\s+(?:эт\p{L}+\s+)?месяц\p{L}+|(?:бул\s+)?айдын\s+аягына\s+чейин", RegexOptions.CultureInvariant)]
    private static partial Regex TillMonthEnd();

    [GeneratedRegex(@"^\s*(?:до|по|till|until)\s+\d|чейин\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex TillDay();

    [GeneratedRegex(@"^\s*(?:по|до|to|till|until|through|-)\s*\p{L}", RegexOptions.CultureInvariant)]
    private static partial Regex SpanFollows();

    [GeneratedRegex(@"\d{4}-\d\d-\d\d|\p{L}+", RegexOptions.CultureInvariant)]
    private static partial Regex DayOrWord();

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

    [GeneratedRegex(@"\d{4}|\.\d{1,2}\.\d\d", RegexOptions.CultureInvariant)]
    private static partial Regex SaysYear();

    [GeneratedRegex(@"^\s*(?:с|со|from|since)\s", RegexOptions.CultureInvariant)]
    private static partial Regex Since();
}
