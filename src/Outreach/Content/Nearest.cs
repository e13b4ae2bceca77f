namespace Outreach.Content;

/// <summary>Which of the words that are known a misspelt one was meant to be.</summary>
public static class Nearest
{
    /// <summary>Cyrillic letters that look like Latin ones: on a Kyrgyz or Russian keyboard they are typed in their place.</summary>
    private const string Cyrillic = "асеорхукмтвн", Latin = "aceopxykmtbh";

    /// <summary>The known word that is nearest; null when none is near enough to be meant.</summary>
    /// <param name="word">What was written.</param>
    /// <param name="known">What there is.</param>
    public static string? Of(string word, IEnumerable<string> known)
    {
        var written = Plain(word);
        var (near, at) = known.Select(one => (Word: one, At: Distance(written, Plain(one)))).OrderBy(one => one.At)
            .DefaultIfEmpty((string.Empty, int.MaxValue)).First();
        return near.Length > 0 && at <= Math.Clamp(near.Length / 3, 1, 3) ? near : null;
    }

    /// <summary>How to mend a word that is not known: with the one that was meant, else with all there are.</summary>
    public static string OrOneOf(string word, IReadOnlyCollection<string> known)
        => Of(word, known) is { } meant ? $"did you mean '{meant}'?" : $"use one of: {string.Join(", ", known)}";

    /// <summary>How to mend a word that is not known: with the one that was meant, else with another sentence.</summary>
    /// <param name="word">What was written.</param>
    /// <param name="known">What there is: too much of it to be listed.</param>
    /// <param name="otherwise">What is said where nothing is near.</param>
    public static string Or(string word, IEnumerable<string> known, string otherwise)
        => Of(word, known) is { } meant ? $"did you mean '{meant}'?" : otherwise;

    // Large or small, with a dash, a line or a dot between: that is no other word.
    private static string Plain(string word) => string.Concat(word.ToLowerInvariant()
        .Where(static sign => sign is not ('_' or '-' or ' ' or '.' or ':'))
        .Select(static sign => Cyrillic.IndexOf(sign, StringComparison.Ordinal) is >= 0 and var at ? Latin[at] : sign));

    // By how many letters they differ; two that changed places count once (optimal string alignment).
    private static int Distance(string one, string other)
    {
        var table = Enumerable.Range(0, one.Length + 1).Select(_ => new int[other.Length + 1]).ToArray();
        for (var row = 0; row <= one.Length; row++)
            table[row][0] = row;
        for (var column = 0; column <= other.Length; column++)
            table[0][column] = column;
        for (var row = 1; row <= one.Length; row++)
        {
            for (var column = 1; column <= other.Length; column++)
            {
                var same = one[row - 1] == other[column - 1] ? 0 : 1;
                var least = Math.Min(
                    Math.Min(table[row - 1][column], table[row][column - 1]) + 1, table[row - 1][column - 1] + same);
                if (row > 1 && column > 1 && one[row - 1] == other[column - 2] && one[row - 2] == other[column - 1])
                    least = Math.Min(least, table[row - 2][column - 2] + 1);
                table[row][column] = least;
            }
        }

        return table[one.Length][other.Length];
    }
}
