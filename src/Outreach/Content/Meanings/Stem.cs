namespace Outreach.Content.Meanings;

/// <summary>A word of meanings.yaml: whole, the beginning or the end of words, or in its finer spelling.</summary>
internal sealed record Stem(string Text, bool Begins, bool Fine, bool Ends = false, bool Strict = false)
{
    private const int FewestForSlips = 6;
    private const int FewestForVowels = 5;

    private readonly string _rough = Word.Rougher(Text);

    /// <summary>Says yes without forgiving anything but an ending.</summary>
    public bool Is(Word word)
    {
        var said = Fine ? word.Fine : word.Folded;
        if (Ends)
            return said.Length > Text.Length && said.EndsWith(Text, StringComparison.Ordinal)
                && !said.EndsWith("tsa", StringComparison.Ordinal);
        return Begins ? said.StartsWith(Text, StringComparison.Ordinal) : said == Text;
    }

    /// <summary>Says yes where one letter is wrong, missing, added or swapped, or vowels are mixed up; only in words long enough.</summary>
    public bool IsNearly(Word word)
    {
        if (Fine || Ends || Strict || Text.Length < FewestForVowels || word.Folded[0] != Text[0] || char.IsAsciiDigit(Text[0]))
            return false;
        if (Begins ? word.Rough.StartsWith(_rough, StringComparison.Ordinal) : word.Rough == _rough)
            return true;
        return Text.Length >= FewestForSlips && Slips(word.Folded);
    }

    private bool Slips(string said)
    {
        if (!Begins)
            return Folding.Near(Text, said);
        for (var length = Text.Length - 1; length <= Text.Length + 1; length++)
        {
            if (length <= said.Length && Folding.Near(Text, said[..length]))
                return true;
        }

        return false;
    }
}
