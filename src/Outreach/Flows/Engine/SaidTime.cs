using System.Globalization;
using System.Text.RegularExpressions;
using Outreach.Content.Clocks;

namespace Outreach.Flows.Engine;

/// <summary>An hour or a part of the day, as it is said where times are listed.</summary>
internal static partial class SaidTime
{
    // "В 3" is no time of the night.
    private const int FirstHour = 8;
    private const int Noon = 12;
    private const int FirstOfEvening = 17;

    /// <summary>Whether these words say one.</summary>
    public static bool Is(string words) => Time().IsMatch(WrittenClock.Plain(words.ToLowerInvariant()));

    /// <summary>Whether a time is one that these words say, as in "можно в 15:00?".</summary>
    public static bool Names(string words, TimeOnly at)
        => At().Match(WrittenClock.Plain(words.ToLowerInvariant())) is { Success: true } said && Read(said) is { } time
            && (time == at || (time.Hour < FirstHour && time.AddHours(Noon) == at));

    /// <summary>The one time that is said; null where none is.</summary>
    public static TimeOnly? Of(string words) => At().Match(WrittenClock.Plain(words.ToLowerInvariant())) is { Success: true } said
        ? Bound(said)
        : null;

    /// <summary>The part of the day that is said, from and until; null where none is.</summary>
    public static (TimeOnly From, TimeOnly Until)? PartOf(string words) => words.ToLowerInvariant() switch
    {
        var plain when plain.Any(char.IsDigit) || WrittenClock.Plain(plain).Any(char.IsDigit) => null,
        var plain when Morning().IsMatch(plain) => (TimeOnly.MinValue, new TimeOnly(Noon, 0)),
        var plain when Evening().IsMatch(plain) => (new TimeOnly(FirstOfEvening, 0), TimeOnly.MaxValue),
        var plain when ByDay().IsMatch(plain) => (new TimeOnly(Noon, 0), new TimeOnly(FirstOfEvening, 0)),
        _ => null,
    };

    /// <summary>The hours between which a time is wanted, as in "после 15", "15тен кийин", "до 12"; null where none are said.</summary>
    public static (TimeOnly From, TimeOnly Until)? Between(string words)
    {
        var plain = WrittenClock.Plain(words.ToLowerInvariant());
        var (after, before) = (Bound(Since().Match(plain)), Bound(Till().Match(plain)));
        return after is null && before is null ? null : (after ?? TimeOnly.MinValue, before ?? TimeOnly.MaxValue);
    }

    private static TimeOnly? Bound(Match said) => said.Success && Read(said) is { } time
        ? time.Hour is > 0 and < FirstHour ? time.AddHours(Noon) : time
        : null;

    private static TimeOnly? Read(Match said)
    {
        var hour = int.Parse(said.Groups["h"].ValueSpan, CultureInfo.InvariantCulture);
        var minute = said.Groups["m"].Success ? int.Parse(said.Groups["m"].ValueSpan, CultureInfo.InvariantCulture) : 0;
        return hour < 24 && minute < 60 ? new TimeOnly(hour, minute) : null;
    }

    // "1" and "2." are numbers of the list.
    [GeneratedRegex(
        @"\d{1,2}\s*[:.\-]\s*\d\d(?!\d)|(?<!\p{L})(?:в|к|саат|после|до)\s+\d{1,2}(?!\d)|\d{1,2}\s*(?:час|утра|дня|вечер|ночи)"
        + @"|\d{1,2}\s*(?:дө|де|да|тө|те|та)(?!\p{L})|(?<!\p{L})"
        + @"(?:утр|вечер|после\s+обеда|обед|днем|днём|ночью|кеч|түш|таң|эртең\s+менен|күндүз)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Time();

    [GeneratedRegex(
        @"(?<!\p{L})(?:в|к|на|саат|около|примерно)\s+(?<h>\d{1,2})(?:[:.](?<m>\d\d))?"
        + @"(?![\d.]|\s*(?:числ|го(?!\p{L})|янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек))"
        + @"|(?<![\d.])(?<h>\d{1,2}):(?<m>\d\d)(?!\d)|(?<![\d.])(?<h>\d{1,2})\s*(?:час|-?(?:дө|де|да|до|тө|те|та|то)(?!\p{L}))",
        RegexOptions.CultureInvariant)]
    private static partial Regex At();

    [GeneratedRegex(
        @"(?<!\p{L})(?:после|позже|попозже|не\s+раньше|с)\s+(?<h>\d{1,2})(?:[:.](?<m>\d\d))?(?![\d.])"
        + @"|(?<![\d.])(?<h>\d{1,2})(?:[:.](?<m>\d\d))?\s*-?\s*(?:дан|ден|дон|дөн|тан|тен|тон|төн)\s+(?:кийин|кеч|баштап)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Since();

    [GeneratedRegex(
        @"(?<!\p{L})(?:до|раньше|не\s+позже|не\s+позднее)\s+(?<h>\d{1,2})(?:[:.](?<m>\d\d))?(?![\d.])"
        + @"|(?<![\d.])(?<h>\d{1,2})(?:[:.](?<m>\d\d))?\s*-?\s*(?:(?:га|ге|го|гө|ка|ке|ко|кө)\s+чейин"
        + @"|(?:дан|ден|дон|дөн|тан|тен|тон|төн)\s+(?:мурда|мурун|эрте))",
        RegexOptions.CultureInvariant)]
    private static partial Regex Till();

    [GeneratedRegex(@"(?<!\p{L})(?:утр|до\s+обеда|эртең\s+менен|таңда|таң\s|түшкө\s+чейин)", RegexOptions.CultureInvariant)]
    private static partial Regex Morning();

    [GeneratedRegex(@"(?<!\p{L})(?:вечер|после\s+работы|кечинде|кечки|кечкурун|жумуштан\s+кийин)", RegexOptions.CultureInvariant)]
    private static partial Regex Evening();

    [GeneratedRegex(@"(?<!\p{L})(?:дн[её]м|после\s+обеда|в\s+обед|күндүз|түштө|түштөн\s+кийин)", RegexOptions.CultureInvariant)]
    private static partial Regex ByDay();
}
