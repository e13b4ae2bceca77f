using System.Text.RegularExpressions;

namespace Outreach.Content.Meanings;

/// <summary>
/// Words that hold the name of a place and name none: a language ("кыргызча", "по-казахски", "русский язык"), and where somebody is not
/// ("не в Турции", "Түркияда эмесмин").
/// </summary>
internal static partial class PlaceWords
{
    /// <summary>The folded text without them.</summary>
    public static string Left(string folded) => NoPlace().Replace(folded, " ");

    [GeneratedRegex(
        @"\b(?:(?:po|na) \w+sk(?:i|om)\b"
            + @"|(?:kirgiz|orus|kazak|kazah|ozbek|uzbek|turk|tajik|kitai|korei|anglis|nemis|arab)(?:cha|che|cho|sha|she)\w*"
            + @"|(?:kirgiz|orus|kazak|kazah|ozbek|uzbek|turk|tajik|kitai|korei|anglis|nemis|arab) til\w*"
            + @"|\w+sk\w{1,3} iazik\w*"
            + @"|ne (?:v|vo|na|iz) \w+"
            + @"|\w+(?:d|t)[aeo](?:n)? emes\w*)",
        RegexOptions.CultureInvariant)]
    private static partial Regex NoPlace();
}
