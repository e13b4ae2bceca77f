using System.Globalization;
using System.Text;

namespace Outreach.Host.Commands;

/// <summary>
/// Makes kept text safe to print: no line of its own, no colours or cursor, no letters in another order than they are read.
/// </summary>
internal static class PlainText
{
    /// <summary>The text with each sign that is not to be seen as <c>\uXXXX</c>.</summary>
    public static string Of(string text)
    {
        if (text.All(char.IsAsciiLetterOrDigit))
            return text;
        var plain = new StringBuilder(text.Length);
        foreach (var sign in text)
        {
            if (IsSeen(sign))
                plain.Append(sign);
            else
                plain.Append(CultureInfo.InvariantCulture, $"\\u{(int)sign:X4}");
        }

        return plain.ToString();
    }

    /// <summary>A whole answer, whose lines and tabs stay: no colours or cursor, no letters in another order than they are read.</summary>
    public static string OfLines(string text)
    {
        if (!text.Any(IsOrder))
            return text;
        var plain = new StringBuilder(text.Length);
        foreach (var sign in text)
        {
            if (IsOrder(sign))
                plain.Append(CultureInfo.InvariantCulture, $"\\u{(int)sign:X4}");
            else
                plain.Append(sign);
        }

        return plain.ToString();
    }

    // The last two spans turn the direction of letters (unicode.org/reports/tr9).
    private static bool IsOrder(char sign)
        => (char.IsControl(sign) && sign is not ('\n' or '\r' or '\t'))
            || sign is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    private static bool IsSeen(char sign) => char.GetUnicodeCategory(sign) is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
        or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate);
}
