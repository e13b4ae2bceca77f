namespace Outreach.Content.Meanings;

/// <summary>All stems of meanings.yaml, by their first letter.</summary>
internal sealed class StemIndex
{
    private const int FewestForSlips = 4;

    private readonly Dictionary<char, List<(int Number, Stem Stem)>> _byLetter = [];
    private readonly List<(int Number, Stem Stem)> _enders = [];

    public StemIndex(IReadOnlyList<Stem> stems)
    {
        for (var number = 0; number < stems.Count; number++)
        {
            var stem = stems[number];
            if (stem.Ends)
            {
                _enders.Add((number, stem));
                continue;
            }

            var letter = stem.Fine ? Folding.FoldWord(stem.Text)[0] : stem.Text[0];
            if (!_byLetter.TryGetValue(letter, out var list))
                _byLetter[letter] = list = [];
            list.Add((number, stem));
        }
    }

    /// <summary>Which stems stand where. A slip is only looked for in a word that is no known one.</summary>
    public Heard Hear(Saying saying)
    {
        var heard = new Heard(saying);
        for (var place = 0; place < saying.Words.Count; place++)
            Hear(saying.Words[place], place, heard);
        return heard;
    }

    private void Hear(Word word, int place, Heard heard)
    {
        foreach (var (number, stem) in _enders)
        {
            if (stem.Is(word))
                heard.Note(number, place);
        }

        if (!_byLetter.TryGetValue(word.Folded[0], out var stems))
            return;
        var known = false;
        foreach (var (number, stem) in stems)
        {
            if (!stem.Is(word))
                continue;
            heard.Note(number, place);
            known = true;
        }

        if (known || word.Folded.Length < FewestForSlips)
            return;
        foreach (var (number, stem) in stems)
        {
            if (stem.IsNearly(word))
                heard.Note(number, place);
        }
    }
}
