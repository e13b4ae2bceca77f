using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using Outreach.Content.Clocks;
using Outreach.Events.Sheets;
using Outreach.Messaging.Screens;

namespace Outreach.Events.Desk;

/// <summary>Reads what is written into a sheet: days, numbers, words.</summary>
public static partial class WrittenAnswers
{
    private const int DaysAhead = 180;

    private const string Units = "чел|люд|киши|адам|участни|катыш|слушател|угуучу|жител|тургун|школьник|студент|окуучу|жаш|молод|дет|бала|"
        + "шт|даана|экз|лист|букл|брошюр|баракча|китепче|было|болду|келди|пришл";

    private static readonly (string Stem, string? Code)[] Tongues =
    [
        ("кырг", "ky"), ("kyrg", "ky"), ("рус", "ru"), ("орус", "ru"), ("rus", "ru"), ("узб", "other"), ("өзб", "other"), ("тадж", "other"),
        ("тажик", "other"), ("уйгур", "other"), ("дунган", "other"), ("англ", "other"), ("друг", "other"), ("башка", "other"),
    ];

    private static readonly string[] WithYear = ["d.M.yyyy", "yyyy-MM-dd", "d.M.yy"];

    /// <summary>
    /// A day such as 28.11, 28.11.2026, "28 ноября", "позавчера" or "жума"; null when it is none. Without a year it is this year's, but
    /// not one that lies half a year ahead; a day of the week is the last one.
    /// </summary>
    public static DateOnly? Day(string words, DateOnly today)
    {
        var named = Last().Replace(words.Trim().ToLowerInvariant(), string.Empty);
        var here = LocalDate.FromDateOnly(today);
        if (WrittenDays.NearBy(named, here) is { } near)
            return near.ToDateOnly();
        if (WrittenDays.Day(named) is { } weekday)
            return (here.DayOfWeek == weekday ? here : here.Previous(weekday)).ToDateOnly();
        words = OfMonth().Match(named) is { Success: true } said && WrittenDays.Month(said.Groups["m"].Value) is { } month
            ? $"{said.Groups["d"].Value}.{month}{(said.Groups["y"].Success ? $".{said.Groups["y"].Value}" : string.Empty)}"
            : words;
        var text = Between().Replace(words.Trim().TrimEnd('.'), ".");
        if (DateOnly.TryParseExact(words.Trim(), WithYear, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            || DateOnly.TryParseExact(text, WithYear, CultureInfo.InvariantCulture, DateTimeStyles.None, out day))
            return day;
        foreach (var year in (int[])[today.Year, today.Year - 1])
        {
            var whole = string.Create(CultureInfo.InvariantCulture, $"{text}.{year}");
            if (DateOnly.TryParseExact(whole, "d.M.yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out day)
                && day <= today.AddDays(DaysAhead))
                return day;
        }

        return null;
    }

    /// <summary>
    /// A whole number, such as 65, "1 200" or "65 чел."; null when it is none. What is about ("40-50", "около 65") or in thousands is none:
    /// it is asked again.
    /// </summary>
    public static int? Number(string words)
    {
        if (Counted().Match(words) is not { Success: true } said)
            return null;
        var digits = string.Concat(said.Groups["number"].Value.Where(char.IsAsciiDigit));
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    /// <summary>The languages that are named, such as "кыргызча жана орусча" or "русский и кыргызский"; none where a word is none.</summary>
    public static IReadOnlyList<string> Languages(string words)
    {
        var named = Word().Matches(words.ToLowerInvariant()).Select(static word => word.Value)
            .Where(static word => word is not ("и" or "жана" or "да" or "and" or "язык" or "языки" or "тилде" or "тил" or "на"))
            .Select(static word => Array.Find(Tongues, tongue => word.StartsWith(tongue.Stem, StringComparison.Ordinal)).Code)
            .ToList();
        return named.Contains(null) ? [] : [.. named.OfType<string>().Distinct()];
    }

    /// <summary>
    /// Women and men, two numbers; null when they are not two. Women come first, unless it is said who is which: "20 мужчин, 40 женщин".
    /// </summary>
    public static (int Women, int Men)? Sexes(string words)
    {
        if (Numbers().Matches(words) is not [var one, var two] || Number(one.Value) is not { } first || Number(two.Value) is not { } second)
            return null;
        var (women, men) = (Women().Match(words), Men().Match(words));
        var isTurned = women.Success && men.Success ? men.Index < women.Index
            : women.Success ? IsOfSecond(women) : men.Success && !IsOfSecond(men);
        return isTurned ? (second, first) : (first, second);

        // A word before the first number, or right behind it, is the first's.
        bool IsOfSecond(Match said) => said.Index > two.Index || (said.Index > one.Index && Gap(said, two) < Gap(one, said));

        static int Gap(Capture before, Capture after) => after.Index - (before.Index + before.Length);
    }

    /// <summary>A few words on one line; null where they are none, or too many.</summary>
    public static string? Words(string written)
        => Blanks().Replace(SafeText.Clean(written), " ").Trim() is { Length: > 0 and <= SheetRules.MostLetters } words ? words : null;

    [GeneratedRegex(@"^(?:(?:в|во|прошл\p{L}+|өткөн|күнү)\s+)+|\s+күнү$", RegexOptions.CultureInvariant)]
    private static partial Regex Last();

    [GeneratedRegex(
        @"^(?<d>\d{1,2})\s*-?\s*(?:го\s+)?(?<m>\p{L}{3,})\.?(?:\s+(?<y>2\d{3}))?(?:\s*(?:г\.?|года|жыл\p{L}*))?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex OfMonth();

    [GeneratedRegex(@"\s*[./\-]\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Between();

    [GeneratedRegex(@"(?<!\p{L})(?:жен|аял|дев|кыз|ж(?!\p{L}))", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Women();

    [GeneratedRegex(
        @"(?<!\p{L})(?:муж|эркек|мальч|пар[нб]|эр(?!\p{L})|м(?!\p{L}))",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Men();

    [GeneratedRegex("[0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();

    // Behind the number may stand what is counted, in either language, and that it came.
    [GeneratedRegex(
        @"^\s*(?<number>[0-9]{1,3}(\s[0-9]{3})+|[0-9]+)\s*\.?\s*((" + Units + @")\w*\.?\s*){0,3}$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Counted();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();

    [GeneratedRegex(@"\p{L}+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
