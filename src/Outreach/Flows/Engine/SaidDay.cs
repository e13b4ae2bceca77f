using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime.Text;
using Outreach.Content;
using Outreach.Content.Clocks;

namespace Outreach.Flows.Engine;

/// <summary>
/// A day that is said where days are listed: "в среду", "4 декабря", "декабрдын 6сы", "пятого". It is never the number of an option.
/// </summary>
/// <param name="Id">The one of the list that is meant; null where it is not listed.</param>
internal sealed partial record SaidDay(string? Id)
{
    private static readonly HashSet<string> Near = [.. new[]
    {
        "сегодня", "завтра", "послезавтра", "бүгүн", "эртең", "бүрсүгүнү",
    }.Select(Folding.Fold)];

    private static readonly string[] Orders =
    [
        "первого", "второго", "третьего", "четвертого", "пятого", "шестого", "седьмого", "восьмого", "девятого",
        "десятого", "одиннадцатого", "двенадцатого", "тринадцатого", "четырнадцатого", "пятнадцатого", "шестнадцатого",
        "семнадцатого", "восемнадцатого", "девятнадцатого", "двадцатого",
    ];

    /// <summary>Whether a day is said, be it a near one.</summary>
    public static bool Is(string words) => Of(words, []) is not null;

    /// <summary>Whether a day of the week or a month is named.</summary>
    public static bool Names(string words) => Word().Matches(words.ToLowerInvariant())
        .Any(static word => word.Length >= 5 && (WrittenDays.Day(word.Value) is not null || WrittenDays.Month(word.Value) is not null));

    /// <summary>The day that is said; null where none is.</summary>
    /// <param name="words">What was written.</param>
    /// <param name="listed">The days that there are, each by its date (ISO 8601).</param>
    public static SaidDay? Of(string words, IReadOnlyList<Choice> listed)
    {
        var plain = words.ToLowerInvariant().Replace('ё', 'е');
        var letters = Word().Matches(plain).Select(static word => word.Value).ToList();
        if (!plain.Contains("эртең менен", StringComparison.Ordinal) && letters.Find(word => Near.Contains(Folding.Fold(word))) is { } near)
            return new SaidDay(listed.FirstOrDefault(choice => choice.Also.Any(also => Folding.Fold(also) == Folding.Fold(near)))?.Id);
        var month = letters.Select(static word => WrittenDays.Month(word)).FirstOrDefault(static found => found is not null);
        var weekday = letters.Select(WrittenDays.Day).FirstOrDefault(static found => found is not null);
        var order = Array.FindIndex(Orders, letters.Contains);
        var day = Dotted().Match(plain) is { Success: true } dotted ? Number(dotted.Groups["day"])
            : Figures().Match(plain) is { Success: true } figures
                && (month is not null || weekday is not null || figures.Groups["mark"].Success) ? Number(figures.Groups["day"])
            : order >= 0 ? order + 1
            : (int?)null;
        month = Dotted().Match(plain) is { Success: true } both ? Number(both.Groups["month"]) : month;
        return day is null && weekday is null
            ? null
            : new SaidDay(listed.FirstOrDefault(choice => LocalDatePattern.Iso.Parse(choice.Id) is { Success: true, Value: var date }
                && (day is null || date.Day == day) && (month is null || date.Month == month)
                && (weekday is null || date.DayOfWeek == weekday))?.Id);
    }

    private static int Number(Group group) => int.Parse(group.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\p{L}+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"(?<![\d.:])(?<day>\d{1,2})[./](?<month>1[0-2]|0?[1-9])(?![\d:])", RegexOptions.CultureInvariant)]
    private static partial Regex Dotted();

    // Not the hour of "4 декабря в 15:00".
    [GeneratedRegex(
        @"(?<![\d.:])(?<!(?:в|к|саат|после|до|раньше|позже)\s)(?<day>\d{1,2})(?![\d:])" +
        @"(?!\s*-?\s*(?:дан|ден|дон|дөн|тан|тен|тон|төн|дө|де|да|тө|те|та|га|ге|го|гө|ка|ке|ко|кө)\s+(?:кийин|чейин|баштап|мурда|мурун))\s*-?\s*" +
        @"(?<mark>(?:го|е|числ\p{L}*|нчи|сы|си|су|сү|үнчү|унчу|ынчы|инчи|күнү)(?!\p{L}))?",
        RegexOptions.CultureInvariant)]
    private static partial Regex Figures();
}
