using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Outreach.Content.Clocks;

/// <summary>
/// Reads days as staff write them, in Kyrgyz, Russian or English: <c>пн-пт</c>, <c>иш,жк</c>, <c>12.12</c>, <c>2026-12-12</c>.
/// </summary>
public static class WrittenDays
{
    // A longer ending is another word's.
    private const int LongestEnding = 4;

    private static readonly string[][] Days =
    [
        ["пн", "пон", "дш", "дүй", "дуй", "mon"],
        ["вт", "втор", "шш", "шейш", "tue", "tues"],
        ["ср", "шр", "шарш", "wed"],
        ["чт", "четв", "бш", "бейш", "thu", "thur", "thurs"],
        ["пт", "пятн", "жм", "fri"],
        ["сб", "суб", "иш", "ишм", "sat"],
        ["вс", "воскр", "жк", "жек", "sun"],
    ];

    // With any ending: "понедельника", "дүйшөмбүдөн".
    private static readonly string[][] Stems =
    [
        ["понедельник", "дүйшөмб", "дуйшомб", "monday"],
        ["вторник", "шейшемб", "tuesday"],
        ["сред", "шаршемб", "wednesday"],
        ["четверг", "бейшемб", "thursday"],
        ["пятниц", "жума", "friday"],
        ["суббот", "ишемб", "saturday"],
        ["воскресень", "жекшемб", "sunday"],
    ];

    private static readonly (string[] Names, int Days)[] Near =
    [
        (["позавчера"], -2), (["вчера", "кечээ", "yesterday"], -1), (["сегодня", "бүгүн", "бугун", "today"], 0),
        (["завтра", "эртең", "эртен", "tomorrow"], 1), (["послезавтра", "бүрсүгүнү", "бурсугуну"], 2),
    ];

    private static readonly (string[] Names, int First, int Last)[] Several =
    [
        (["будни", "weekdays"], 1, 5), (["выходные", "weekend", "weekends"], 6, 7), (["ежедневно", "daily"], 1, 7),
    ];

    private static readonly string[][] Months =
    [
        ["янв", "jan"], ["фев", "feb"], ["мар", "mar"], ["апр", "apr"], ["май", "мая", "may"], ["июн", "jun"], ["июл", "jul"],
        ["авг", "aug"], ["сен", "sep"], ["окт", "oct"], ["ноя", "nov"], ["дек", "dec"],
    ];

    /// <summary>Days of the week, in small letters; null when they cannot be read.</summary>
    public static IReadOnlyList<IsoDayOfWeek>? Week(string text)
    {
        var days = new List<IsoDayOfWeek>();
        foreach (var part in text.Replace('–', '-').Replace('—', '-').Split(',', StringSplitOptions.TrimEntries))
        {
            if (Array.Find(Several, several => several.Names.Contains(part)) is { Names: not null } several)
            {
                days.AddRange(Between(several.First, several.Last));
                continue;
            }

            var ends = part.Split('-', StringSplitOptions.TrimEntries);
            if (ends.Length > 2 || Day(ends[0].TrimEnd('.')) is not { } first || Day(ends[^1].TrimEnd('.')) is not { } last || last < first)
                return null;
            days.AddRange(Between((int)first, (int)last));
        }

        return days;
    }

    /// <summary>The one day of the week that this is, in small letters, short or with any ending; null when it is none.</summary>
    public static IsoDayOfWeek? Day(string word)
    {
        var at = Array.FindIndex(Days, names => names.Contains(word));
        if (at < 0)
            at = Array.FindIndex(Stems, stems => stems.Any(
                stem => word.StartsWith(stem, StringComparison.Ordinal) && word.Length - stem.Length <= LongestEnding));
        return at < 0 ? null : (IsoDayOfWeek)(at + 1);
    }

    /// <summary>The date that is meant by a word such as "tomorrow", in small letters; null when it is none.</summary>
    public static LocalDate? NearBy(string word, LocalDate today)
        => Array.Find(Near, near => near.Names.Contains(word)) is { Names: not null, Days: var days } ? today.PlusDays(days) : null;

    /// <summary>The month of which this is the name, or its beginning of three letters or more; null when it is none.</summary>
    public static int? Month(string word)
    {
        return word.Length >= 3 && Array.FindIndex(Months, Begins) is >= 0 and var at ? at + 1 : null;

        bool Begins(string[] names) => names.Any(name => word.StartsWith(name, StringComparison.Ordinal));
    }

    private static IEnumerable<IsoDayOfWeek> Between(int first, int last)
        => Enumerable.Range(first, last - first + 1).Select(static day => (IsoDayOfWeek)day);

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
            return Made(parts[2].Length == 2 ? 2000 + numbers[2] : numbers[2], numbers[1], numbers[0]);
        return Made(today.Year, numbers[1], numbers[0]) is { } date && date >= today ? date : Made(today.Year + 1, numbers[1], numbers[0]);
    }

    private static LocalDate? Made(int year, int month, int day)
        => year is >= 2000 and < 2200 && month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month)
            ? new LocalDate(year, month, day)
            : null;
}
