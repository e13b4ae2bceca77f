using System.Text;

namespace Outreach.Content.Meanings;

/// <summary>One word of a text.</summary>
/// <param name="Folded">As <see cref="Folding"/> brings sloppy spellings together.</param>
/// <param name="Fine">In Cyrillic with ы, и, ң, ө, ү kept apart, for words that folding makes equal ("бил", "был"); "" when it was not
/// written so.</param>
/// <param name="Sentence">In which sentence it stands, from 0.</param>
public sealed record Word(string Folded, string Fine, int Sentence)
{
    /// <summary>As it sounds where the stress is elsewhere: о as а, е as и.</summary>
    public string Rough { get; } = Rougher(Folded);

    /// <summary>The word; null when nothing speakable is in it.</summary>
    public static Word? Of(string written, int sentence)
    {
        var folded = Folding.FoldWord(written);
        return folded.Length == 0 ? null : new Word(folded, FineOf(written), sentence);
    }

    /// <summary>The finer form of a Cyrillic word, as <see cref="Fine"/> has it.</summary>
    public static string FineOf(string written)
    {
        var fine = new StringBuilder(written.Length);
        foreach (var letter in written.ToLowerInvariant())
        {
            var plain = letter == 'ё' ? 'е' : letter;
            if (plain is >= 'а' and <= 'ӿ' && (fine.Length == 0 || fine[^1] != plain))
                fine.Append(plain);
        }

        return fine.ToString();
    }

    /// <summary>Vowels that people mix up, made one.</summary>
    public static string Rougher(string folded) => folded.Replace('o', 'a').Replace('e', 'i');
}
