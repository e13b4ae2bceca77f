using System.Text.RegularExpressions;

namespace Outreach.Flows.Engine;

/// <summary>An hour or a part of the day, as it is said where times are listed.</summary>
internal static partial class SaidTime
{
    /// <summary>Whether these words say one.</summary>
    public static bool Is(string words) => Time().IsMatch(words.ToLowerInvariant());

    // "1" and "2." are numbers of the list.
    [GeneratedRegex(
        @"\d{1,2}\s*[:.\-]\s*\d\d(?!\d)|(?<!\p{L})(?:в|к|саат|после|до)\s+\d{1,2}(?!\d)|\d{1,2}\s*(?:час|утра|дня|вечер|ночи)"
        + @"|\d{1,2}\s*(?:дө|де|да|тө|те|та)(?!\p{L})|(?<!\p{L})"
        + @"(?:утр|вечер|после\s+обеда|обед|днем|днём|ночью|кеч|түш|таң|эртең\s+менен|күндүз)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Time();
}
