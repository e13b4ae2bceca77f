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
        ["пн", "пон", "понедельник", "дш", "дүй", "дуй", "дүйшөмбү", "дуйшомбу", "mon", "monday"],
        ["вт", "втор", "вторник", "шш", "шейш", "шейшемби", "tue", "tues", "tuesday"],
        ["ср", "сред", "среда", "среду", "шр", "шарш", "шаршемби", "wed", "wednesday"],
        ["чт", "четв", "четверг", "бш", "бейш", "бейшемби", "thu", "thur", "thurs", "thursday"],
        ["пт", "пятн", "пятница", "пятницу", "жм", "жума", "fri", "friday"],
        ["сб", "суб", "суббота", "субботу", "иш", "ишм", "ишемби", "sat", "saturday"],
        ["вс", "воскр", "воскресенье", "жк", "жек", "жекшемби", "sun", "sunday"],
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
            var first = Array.FindIndex(Days, names => names.Contains(ends[0].TrimEnd('.')));
            var last = Array.FindIndex(Days, names => names.Contains(ends[^1].TrimEnd('.')));
            if (ends.Length > 2 || first < 0 || last < first)
                return null;
            days.AddRange(Between(first + 1, last + 1));
        }

        return days;
    }

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
            return Made(numbers[2], numbers[1], numbers[0]);
        return Made(today.Year, numbers[1], numbers[0]) is { } date && date >= today ? date : Made(today.Year + 1, numbers[1], numbers[0]);
    }

    private static LocalDate? Made(int year, int month, int day)
        => year is >= 2000 and < 2200 && month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month)
            ? new LocalDate(year, month, day)
            : null;
}
