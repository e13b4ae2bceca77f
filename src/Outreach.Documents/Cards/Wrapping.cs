namespace Outreach.Documents.Cards;

/// <summary>
/// Breaks a text into lines by how wide it is. A word is never cut, a line never begins with a dash, and none ends with a small word of
/// Russian that leans on the next one. Kyrgyz has its small words behind, and they may begin a line.
/// </summary>
internal static class Wrapping
{
    private const string Dash = " —";
    private const char Gap = ' ';
    private const char Unbreakable = '\u00A0';

    private static readonly HashSet<string> Leaning = new(StringComparer.OrdinalIgnoreCase)
    {
        "а", "в", "во", "до", "за", "и", "из", "к", "на", "не", "ни", "но", "о", "об", "от", "по", "с", "со", "у",
    };

    // How closely the narrowest width is found, in points.
    private const double Close = 1;

    /// <summary>The lines; null where a word alone is too wide.</summary>
    /// <param name="text">The text.</param>
    /// <param name="width">What a line may have, in the unit of <paramref name="measure"/>.</param>
    /// <param name="measure">How wide words are.</param>
    public static IReadOnlyList<string>? Lines(string text, double width, Func<string, double> measure)
    {
        var lines = new List<string>();
        foreach (var word in Units(text))
        {
            if (measure(word) > width)
                return null;
            if (lines.Count > 0 && $"{lines[^1]} {word}" is var longer && measure(longer) <= width)
                lines[^1] = longer;
            else
                lines.Add(word);
        }

        return [.. lines.Select(static line => line.Replace(Unbreakable, Gap))];
    }

    // What stays on one line is held together by a gap that is none.
    private static IEnumerable<string> Units(string text)
    {
        var leaning = string.Empty;
        var held = text.Replace(Dash, $"{Unbreakable}—", StringComparison.Ordinal);
        foreach (var word in held.Split(Gap, StringSplitOptions.RemoveEmptyEntries))
        {
            leaning += word;
            if (Leaning.Contains(word))
            {
                leaning += Unbreakable;
                continue;
            }

            yield return leaning;
            leaning = string.Empty;
        }

        if (leaning.Length > 0)
            yield return leaning.TrimEnd(Unbreakable);
    }

    /// <summary>As many lines, as even as they can be: no word is left alone on the last one where it need not be.</summary>
    public static IReadOnlyList<string>? Even(string text, double width, Func<string, double> measure)
    {
        var best = Lines(text, width, measure);
        for (var (narrow, wide) = (0.0, width); best is not null && wide - narrow > Close;)
        {
            var middle = (narrow + wide) / 2;
            if (Lines(text, middle, measure) is { } lines && lines.Count == best.Count)
                (best, wide) = (lines, middle);
            else
                narrow = middle;
        }

        return best;
    }
}
