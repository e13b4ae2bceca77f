namespace Outreach.Content.Meanings;

/// <summary>Named lists of phrases, found by the stem with which a phrase begins.</summary>
internal sealed class PhraseIndex
{
    private readonly Dictionary<int, List<(string Name, Phrase Phrase)>> _byStem = [];

    public PhraseIndex(IEnumerable<(string Name, Phrase Phrase)> phrases)
    {
        foreach (var (name, phrase) in phrases)
        {
            if (!_byStem.TryGetValue(phrase.Stems[0], out var list))
                _byStem[phrase.Stems[0]] = list = [];
            list.Add((name, phrase));
        }
    }

    /// <summary>Every phrase that stands in a text, with the name of its list.</summary>
    public IEnumerable<(string Name, Phrase Phrase, Stretch Place)> In(Heard heard)
    {
        foreach (var stem in heard.Stems)
        {
            if (!_byStem.TryGetValue(stem, out var phrases))
                continue;
            foreach (var (name, phrase) in phrases)
            {
                foreach (var place in phrase.In(heard))
                    yield return (name, phrase, place);
            }
        }
    }

    /// <summary>Where phrases of one list stand.</summary>
    public IEnumerable<Stretch> In(Heard heard, string name) => In(heard).Where(found => found.Name == name).Select(found => found.Place);
}
