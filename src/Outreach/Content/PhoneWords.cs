using System.Text.RegularExpressions;

namespace Outreach.Content;

/// <summary>A phone number among words: "мой номер 0555 12 34 56, звоните".</summary>
internal static partial class PhoneWords
{
    private const int FewestDigits = 6;

    /// <summary>The one number among the words; the words themselves where there is none, or more than one.</summary>
    public static string NumberIn(string words)
    {
        var plain = Blanks().Replace(words, " ");
        if (!plain.Any(char.IsLetter) && plain.IndexOfAny([',', ';', ':']) < 0)
            return plain.TrimEnd('.', ' ', '!');
        var numbers = Number().Matches(Dates().Replace(plain, " ")).Select(static match => match.Value.Trim().TrimEnd('.', '-'))
            .Where(static number => number.Count(char.IsAsciiDigit) >= FewestDigits)
            .ToList();
        return numbers is [var only] ? only : words;
    }

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();

    // What hangs on letters is a passport's number.
    [GeneratedRegex(@"(?<![\p{L}\d])\+?\d[\d ().\-]*\d(?!\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"(?<!\d)\d{1,2}[.:]\d\d(?:\.(?:\d{4}|\d\d))?(?![\d.])", RegexOptions.CultureInvariant)]
    private static partial Regex Dates();
}
