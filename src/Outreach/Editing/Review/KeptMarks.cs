using System.Text.RegularExpressions;

namespace Outreach.Editing.Review;

/// <summary>
/// What must stand in a text whatever its words: gaps that the program fills, links, numbers. A reader changes words, never facts.
/// </summary>
internal static partial class KeptMarks
{
    /// <summary>What is missing in a change or new in it; null when nothing is.</summary>
    public static string? Difference(string former, string change)
    {
        var (before, after) = (Marks(former), Marks(change));
        string[] said =
        [
            .. Beyond(before, after).Select(static mark => $"{mark} is missing"),
            .. Beyond(after, before).Select(static mark => $"{mark} is new"),
        ];
        return said.Length == 0 ? null : string.Join(", ", said);
    }

    // Each as often as it stands there.
    private static List<string> Marks(string text)
    {
        var found = new List<string>();
        foreach (var (kind, name) in ((Regex, string)[])[(Gap(), string.Empty), (Link(), "the link "), (Digits(), "the number ")])
        {
            found.AddRange(kind.Matches(text).Select(match => name + match.Value));
            text = kind.Replace(text, " ");
        }

        // What is left of braces was a gap before somebody's slip.
        found.AddRange(text.Where(static sign => sign is '{' or '}').Select(static sign => $"a single '{sign}'"));
        return found;
    }

    private static List<string> Beyond(List<string> some, List<string> others)
    {
        var left = new List<string>(some);
        foreach (var other in others)
            left.Remove(other);
        return left;
    }

    [GeneratedRegex(@"\{[^{}\n]*\}", RegexOptions.CultureInvariant)]
    private static partial Regex Gap();

    // An address ends before the signs that end a sentence.
    [GeneratedRegex(
        @"(?:https?://|www\.)[^\s<>«»""]*[^\s<>«»"".,;:!?)]|[^\s@<>«»""]*@[A-Za-z0-9_][A-Za-z0-9_.-]*[A-Za-z0-9_]"
            + @"|(?<![A-Za-z0-9.-])[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,6}(?:/[^\s<>«»""]*[^\s<>«»"".,;:!?)])?(?![A-Za-z0-9])",
        RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    [GeneratedRegex("[0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();
}
