using System.Buffers;
using System.Globalization;

namespace Outreach.Content.Meanings;

/// <summary>A text as it is listened to: its words, folded, and where its sentences end.</summary>
public sealed class Saying
{
    private const int MostWords = 900;

    private static readonly char[] Ends = ['.', '!', '?', '\n', '…', ';'];

    private static readonly SearchValues<string> Laughter = SearchValues.Create(
        [
            "😂", "🤣", "😄", "😆", "😁", "😅", "хаха", "аха", "ха-ха", "ха ха", "хехе", "ржу", "лол", "haha", "lol", "тамаша", "шучу",
            "шутк", "))",
        ],
        StringComparison.OrdinalIgnoreCase);

    private Saying(IReadOnlyList<Word> words, bool asks, bool laughs) => (Words, Asks, Laughs) = (words, asks, laughs);

    /// <summary>The words in their order.</summary>
    public IReadOnlyList<Word> Words { get; }

    /// <summary>A question mark stands in it.</summary>
    public bool Asks { get; }

    /// <summary>It is said in fun.</summary>
    public bool Laughs { get; }

    /// <summary>The folded words, divided by single spaces.</summary>
    public string Folded => string.Join(' ', Words.Select(word => word.Folded));

    /// <summary>Listens to a text of any length.</summary>
    public static Saying Of(string text) => Of(text, null);

    /// <summary>The same, for many texts in a row: a word that came before is not folded again.</summary>
    internal static Saying Of(string text, Dictionary<string, Word?>? before)
    {
        var words = new List<Word>();
        var sentence = 0;
        foreach (var piece in Pieces(Folding.Clean(text).ToLower(CultureInfo.InvariantCulture)))
        {
            if (piece.Ends)
                sentence++;
            else if (words.Count < MostWords && Known(piece.Text, before) is { } word)
                words.Add(word with { Sentence = sentence });
        }

        return new Saying(
            Joined(words),
            text.Contains('?', StringComparison.Ordinal) || text.Contains('؟', StringComparison.Ordinal),
            text.AsSpan().ContainsAny(Laughter));
    }

    private static Word? Known(string written, Dictionary<string, Word?>? before)
    {
        if (before is null)
            return Word.Of(written, 0);
        if (!before.TryGetValue(written, out var word))
            before[written] = word = Word.Of(written, 0);
        return word;
    }

    private static IEnumerable<(string Text, bool Ends)> Pieces(string text)
    {
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && !Folding.Divides(text[i]))
                continue;
            if (i > start)
                yield return (text[start..i], false);
            if (i < text.Length && Array.IndexOf(Ends, text[i]) >= 0)
                yield return (string.Empty, true);
            start = i + 1;
        }
    }

    // "С О С", "s.o.s", "п о м о г и т е": letters that stand alone, three and more, are one word.
    private static List<Word> Joined(List<Word> words)
    {
        var joined = new List<Word>(words.Count);
        for (var i = 0; i < words.Count;)
        {
            var end = i;
            while (end < words.Count && words[end].Folded.Length == 1 && char.IsAsciiLetter(words[end].Folded[0]))
                end++;
            if (end - i >= 3)
                joined.Add(words[i] with
                {
                    Folded = Folding.Single(
                    string.Concat(words.Skip(i).Take(end - i).Select(word => word.Folded))),
                    Fine = string.Empty
                });
            else
                joined.AddRange(words.Skip(i).Take(Math.Max(1, end - i)));
            i = Math.Max(end, i + 1);
        }

        return joined;
    }
}
