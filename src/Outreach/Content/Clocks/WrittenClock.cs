using System.Globalization;
using System.Text.RegularExpressions;

namespace Outreach.Content.Clocks;

/// <summary>Brings hours with a part of the day onto a clock of 24: <c>6 вечера</c>, <c>кечки 6</c>, <c>6pm</c>.</summary>
public static partial class WrittenClock
{
    private const int Noon = 12;

    // Nobody says "six of the day".
    private const int LastOfDay = 6;

    /// <summary>The same words, with such hours in figures.</summary>
    /// <param name="text">Words in small letters.</param>
    public static string Plain(string text)
    {
        // Of "с 2 до 5 дня" both are of the day; of "с 9 до 6 вечера" only the second can be.
        var both = Both().Replace(HourWords.Plain(text), static match => Hour(match, "f") < Hour(match, "h")
            ? $"{Time(match, "f", "n")}{match.Groups["till"].Value}{Time(match, "h", "m")}"
            : match.Value);
        return Before().Replace(After().Replace(both, static match => Time(match, "h", "m")), static match => Time(match, "h", "m"));
    }

    private static string Time(Match match, string hour, string minute)
    {
        var at = Hour(match, hour);
        var later = match.Groups["part"].Value switch
        {
            ['д', ..] or ['т', 'ү', ..] => at < LastOfDay,
            ['в', ..] or ['к', ..] or ['p', ..] => at < Noon,
            _ => false,
        };
        var minutes = match.Groups[minute] is { Success: true, Value: var written } ? written[1..] : "00";
        return string.Create(CultureInfo.InvariantCulture, $"{(later ? at + Noon : at)}:{minutes}");
    }

    private static int Hour(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"(?<![\d.:])(?<f>\d{1,2})(?<n>[:.]\d\d)?(?<till>\s*(?:до|to|till|until|-)\s*)(?<h>\d{1,2})(?<m>[:.]\d\d)?\s*(?:час\p{L}*\s+)?" +
        @"(?<part>дня|вечера|am|pm)(?!\p{L})",
        RegexOptions.CultureInvariant)]
    private static partial Regex Both();

    [GeneratedRegex(
        @"(?<![\d.:])(?<h>\d{1,2})(?<m>[:.]\d\d)?\s*(?:час\p{L}*\s+)?(?<part>утра|дня|вечера|ночи|am|pm)(?!\p{L})",
        RegexOptions.CultureInvariant)]
    private static partial Regex After();

    [GeneratedRegex(
        @"(?<!\p{L})(?<part>таңкы|эртең\s+менен\p{L}*|түшкү|түштөн\s+кийин\p{L}*|кечки|кечинде)\s+(?:саат\s+)?(?<h>\d{1,2})(?<m>[:.]\d\d)?(?!\d)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Before();
}
