using System.Globalization;
using NodaTime;
using Outreach.Content;
using Outreach.Content.Clocks;

namespace Outreach.Consultations.Bookings;

/// <summary>What people type where a day or a time can be chosen: "завтра", "жума күнү", "кечинде", "в 3 часа".</summary>
internal static class SlotWords
{
    private const int Noon = 12;
    private const int Evening = 17;

    // A smaller number is one of the list's.
    private const int FewestBare = 10;

    private static readonly string[][] Weekdays =
    [
        ["пн", "понедельник", "в понедельник", "дш", "дүйшөмбү", "дүйшөмбүдө", "дүйшөмбү күнү"],
        ["вт", "вторник", "во вторник", "в вторник", "шш", "шейшемби", "шейшембиде", "шейшемби күнү"],
        ["ср", "среда", "среду", "в среду", "шр", "шаршемби", "шаршембиде", "шаршемби күнү"],
        ["чт", "четверг", "в четверг", "бш", "бейшемби", "бейшембиде", "бейшемби күнү"],
        ["пт", "пятница", "пятницу", "в пятницу", "жм", "жума", "жумада", "жума күнү"],
        ["сб", "суббота", "субботу", "в субботу", "ишм", "ишемби", "ишембиде", "ишемби күнү"],
        ["вс", "воскресенье", "в воскресенье", "жк", "жекшемби", "жекшембиде", "жекшемби күнү"],
    ];

    private static readonly string[][] Near =
    [
        ["сегодня", "на сегодня", "бүгүн", "бүгүнкү"], ["завтра", "на завтра", "эртең", "эртеңки", "эртеңкиге"],
        ["послезавтра", "на послезавтра", "бүрсүгүнү", "бүрсүгүнкү"],
    ];

    private static readonly string[] InTheMorning =
        ["утром", "с утра", "утро", "до обеда", "эртең менен", "таңда", "таң эрте", "түшкө чейин"];

    private static readonly string[] ByDay = ["днём", "день", "после обеда", "в обед", "күндүз", "түштө", "түштөн кийин", "чак түштө"];

    private static readonly string[] InTheEvening = ["вечером", "вечер", "после работы", "кечинде", "кечки", "кеч", "жумуштан кийин"];

    /// <summary>Spellings of a day.</summary>
    /// <param name="date">The day.</param>
    /// <param name="today">Today, on the same clock.</param>
    /// <param name="label">What stands on its button, as in: пт, 4 декабря.</param>
    public static IReadOnlyList<string> OfDay(LocalDate date, LocalDate today, Words label)
    {
        var (away, day) = (Period.DaysBetween(today, date), date.Day.ToString(CultureInfo.InvariantCulture));
        return
        [
            .. away is >= 0 and < 7 ? Weekdays[(int)date.DayOfWeek - 1] : [],
            .. away >= 0 && away < Near.Length ? Near[away] : [],
            .. new[] { After(label.Ky), After(label.Ru) }.SelectMany(static written => new[] { written, $"на {written}" }),
            TwoClocks.Figures(date), $"{day}.{date.Month}", $"{day}-го", $"{day}го", $"{day} числа", $"{day}-числа", $"{day}-күнү",
        ];
    }

    /// <summary>Spellings of a time, on the campaign's clock and on hers.</summary>
    /// <param name="home">On the campaign's clock.</param>
    /// <param name="hers">On hers; the same where nobody knows of another.</param>
    public static IReadOnlyList<string> OfTime(LocalDateTime home, LocalDateTime hers)
        => [.. OfTime(home), .. hers == home ? [] : OfTime(hers), .. PartOf(hers.Hour)];

    private static IEnumerable<string> OfTime(LocalDateTime at)
    {
        var (hour, minute) = (at.Hour.ToString(CultureInfo.InvariantCulture), at.Minute.ToString("00", CultureInfo.InvariantCulture));
        string[] figures = [$"{hour}:{minute}", $"{hour}.{minute}", $"{hour}-{minute}", $"{hour} {minute}", TwoClocks.Minute(at)];
        var written = figures.SelectMany(static figure => new[] { figure, $"в {figure}", $"к {figure}", $"саат {figure}" });
        if (at.Minute != 0)
            return written;
        var full = Full(hour).Concat(at.Hour >= FewestBare ? [hour] : []);
        var small = (at.Hour > Noon ? at.Hour - Noon : at.Hour).ToString(CultureInfo.InvariantCulture);
        string[] parts = at.Hour switch
        {
            < Noon => ["утра"],
            < Evening => ["дня"],
            _ => ["вечера", "дня"],
        };
        string[] before = at.Hour switch
        {
            < Noon => ["эртең мененки", "эртең менен", "таңкы"],
            < Evening => ["түшкү", "түштөн кийинки"],
            _ => ["кечки", "кечинде"],
        };
        return
        [
            .. written, .. full, .. Full(small),
            .. parts.SelectMany(part => new[] { small }.Concat(Full(small)).Select(said => $"{said} {part}")),
            .. before.SelectMany(part => new[] { $"{part} {small}", $"{part} саат {small}" }),
        ];
    }

    private static string[] Full(string hour)
        =>
        [
            $"в {hour}", $"к {hour}", $"{hour} час", $"{hour} часа", $"{hour} часов", $"в {hour} час", $"в {hour} часа", $"в {hour} часов",
            $"к {hour} часам", $"саат {hour}", $"саат {hour}дө", $"саат {hour}де", $"саат {hour}да", $"саат {hour}до", $"саат {hour}тө",
            $"саат {hour}те", $"саат {hour}та", $"саат {hour}то",
        ];

    private static string[] PartOf(int hour) => hour switch
    {
        < Noon => InTheMorning,
        < Evening => ByDay,
        _ => InTheEvening,
    };

    private static string After(string label) => label[(label.IndexOf(' ', StringComparison.Ordinal) + 1)..];
}
