using System.Text;
using System.Text.RegularExpressions;

namespace Outreach.Editing.Review;

/// <summary>A text as it comes out of a spreadsheet, without what spreadsheets and keyboards do to it.</summary>
internal static partial class ReviewedText
{
    /// <summary>Line ends as in our files, no blanks behind a line or around the whole, letters of one piece (й, ё).</summary>
    public static string Of(string cell)
        => BlanksBehind().Replace(LineEnds().Replace(cell, "\n"), string.Empty).Trim().Normalize(NormalizationForm.FormC);

    /// <summary>Whether two say the same; a blank that holds words together may have become a plain one on the way.</summary>
    public static bool Same(string one, string other) => WithPlainBlanks(Of(one)) == WithPlainBlanks(Of(other));

    /// <summary>A change as it is written: words that the text held together, and that still stand there, stay together.</summary>
    public static string Kept(string change, string former)
        => Held().Matches(former).Aggregate(
            Of(change), static (text, held) => text.Replace(WithPlainBlanks(held.Value), held.Value, StringComparison.Ordinal));

    private static string WithPlainBlanks(string text) => text.Replace('\u00A0', ' ').Replace('\u202F', ' ');

    [GeneratedRegex(@"\r\n?|[\u000B\u000C\u0085\u2028\u2029]", RegexOptions.CultureInvariant)]
    private static partial Regex LineEnds();

    [GeneratedRegex(@"[ \t]+(?=\n|\z)", RegexOptions.CultureInvariant)]
    private static partial Regex BlanksBehind();

    [GeneratedRegex(@"[^\s\u00A0\u202F]+(?:[\u00A0\u202F][^\s\u00A0\u202F]+)+", RegexOptions.CultureInvariant)]
    private static partial Regex Held();
}
