namespace Outreach.Documents.Printed;

/// <summary>Parts a word that is wider than its room, where a syllable ends if it can: Kyrgyz builds long words.</summary>
internal static class LongWords
{
    private const string Vowels = "аеёиоуыэюяөүaeiouy";
    private const string Breaks = "-/–_";
    private const int Fewest = 2;

    /// <summary>The word, or its parts; each but the last ends with a hyphen.</summary>
    /// <param name="word">The word.</param>
    /// <param name="width">What a line may have, in the unit of <paramref name="measure"/>.</param>
    /// <param name="measure">How wide words are.</param>
    public static IEnumerable<string> Parts(string word, double width, Func<string, double> measure)
    {
        while (word.Length > Fewest * 2 && measure(word) > width)
        {
            var length = Enumerable.Range(1, word.Length - 1).LastOrDefault(one => measure(Ended(word[..one])) <= width, 1);
            length = Enumerable.Range(Fewest, Math.Max(0, length - Fewest + 1)).LastOrDefault(one => IsEnd(word, one), length);
            yield return Ended(word[..length]);
            word = word[length..];
        }

        yield return word;
    }

    private static string Ended(string part) => Breaks.Contains(part[^1], StringComparison.Ordinal) ? part : $"{part}-";

    // Behind a hyphen; else where a consonant with its vowel begins, and two letters stay on each line.
    private static bool IsEnd(string word, int length)
        => Breaks.Contains(word[length - 1], StringComparison.Ordinal)
            || (word.Length - length >= Fewest && !IsVowel(word[length]) && char.IsLetter(word[length]) && IsVowel(word[length + 1])
                && word[..length].Any(IsVowel));

    private static bool IsVowel(char letter) => Vowels.Contains(char.ToLowerInvariant(letter), StringComparison.Ordinal);
}
