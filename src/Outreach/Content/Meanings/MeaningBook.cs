namespace Outreach.Content.Meanings;

/// <summary>What texts mean that are no single known word, from meanings.yaml and the examples: danger, a wish for help, STOP, thanks, places.</summary>
public sealed class MeaningBook
{
    /// <summary>The meanings.</summary>
    public static readonly IReadOnlyList<string> All = ["sos", "stop", "stop_ask", "next", "operator", "help", "lawyer", "start", "age", "offer", "who", "free", "thanks", "hello", "fine"];

    private static readonly string[] Parts = ["context", "meanings", "places"];

    private readonly StemIndex _stems;
    private readonly IReadOnlyList<(string Meaning, Pattern Pattern)> _patterns;
    private readonly Dictionary<int, List<int>> _patternsOf = [];
    private readonly PhraseIndex _cues;
    private readonly PhraseIndex _places;
    private readonly PhraseIndex _fillers;
    private readonly Danger _danger;

    private MeaningBook(YamlPart file, MeaningsReader reader, IReadOnlyList<(Saying Saying, bool IsCry)> examples)
    {
        _patterns = [.. (file.Part("meanings") is { } listed ? All.Select(meaning => (meaning, lines: reader.Patterns(listed, meaning))) : []).SelectMany(pair => pair.lines.Select(line => (pair.meaning, line)))];
        _places = Index(file.Part("places"), reader.List);
        _cues = Index(file.Part("cues"), reader.Exact);
        var context = Index(file.Part("context"), reader.Exact);
        _fillers = context;
        _stems = new StemIndex(reader.Stems);
        _danger = new Danger(context, reader.DenialStems, new Lazy<Ear>(() => new Ear(examples)));
        for (var number = 0; number < _patterns.Count; number++)
        {
            foreach (var stem in _patterns[number].Pattern.FirstStems.Distinct())
            {
                if (!_patternsOf.TryGetValue(stem, out var numbers))
                    _patternsOf[stem] = numbers = [];
                numbers.Add(number);
            }
        }
    }

    /// <summary>Everything that a text means; "cry" where no line says danger, but it sounds like it.</summary>
    public IReadOnlySet<string> Of(Saying saying)
    {
        var heard = _stems.Hear(saying);
        var found = new HashSet<string>(StringComparer.Ordinal);
        var tried = new HashSet<int>();
        foreach (var stem in heard.Stems)
        {
            if (!_patternsOf.TryGetValue(stem, out var numbers))
                continue;
            foreach (var number in numbers)
            {
                var (meaning, pattern) = _patterns[number];
                if (!found.Contains(meaning) && tried.Add(number) && pattern.Could(heard) && Means(meaning, pattern, heard))
                    found.Add(meaning);
            }
        }

        if (!found.Contains("sos") && _danger.Sounds(heard, _cues))
            found.Add("cry");
        return found;
    }

    /// <summary>The places that are named in a text, by the codes of meanings.yaml.</summary>
    public IReadOnlySet<string> Places(Saying saying) => _places.In(_stems.Hear(saying)).Select(found => found.Name).ToHashSet(StringComparer.Ordinal);

    /// <summary>The folded text without words that only make it kinder or longer; "" when nothing else is in it.</summary>
    public string Bare(Saying saying)
    {
        var filling = _fillers.In(_stems.Hear(saying), "fillers").SelectMany(place => Enumerable.Range(place.First, place.Last - place.First + 1)).ToHashSet();
        var left = saying.Words.Where((_, index) => !filling.Contains(index)).Select(word => word.Folded).ToList();
        // "стоп стоп стоп"
        return string.Join(' ', left.Where((word, index) => index == 0 || left[index - 1] != word));
    }

    /// <summary>Reads meanings.yaml.</summary>
    /// <param name="file">The file.</param>
    /// <param name="examples">Sentences with what they mean, from which the second ear learns.</param>
    internal static MeaningBook Read(YamlPart file, IReadOnlyList<(Saying Saying, bool IsCry)> examples)
    {
        file.OnlyKnows("endings", "groups", "context", "meanings", "cues", "places");
        var reader = new MeaningsReader();
        foreach (var missing in Parts.Where(key => file.Part(key) is null))
            file.Problem($"'{missing}' is missing", $"add '{missing}:', see content/README.md");
        if (file.Part("endings") is { } endings)
            reader.Endings(endings);
        if (file.Part("groups") is { } groups)
            reader.Groups(groups);
        file.Part("context")?.OnlyKnows("own", "hearsay", "supposed", "unless", "denied", "common", "fillers");
        file.Part("meanings")?.OnlyKnows([.. All]);
        foreach (var meaning in file.Part("meanings") is { } listed ? All.Where(meaning => listed.Items(meaning).Count == 0) : [])
            file.Problem($"nothing tells '{meaning}'", $"add '{meaning}:' with its lines under 'meanings:'");
        return new MeaningBook(file, reader, examples);
    }

    private static PhraseIndex Index(YamlPart? part, Func<YamlPart, string, IReadOnlyList<Phrase>> read)
        => new(part?.Entries().SelectMany(entry => read(part, entry.Key).Select(phrase => (entry.Key, phrase))) ?? []);

    private bool Means(string meaning, Pattern pattern, Heard heard)
    {
        var weighed = meaning is "sos" or "help";
        foreach (var place in pattern.In(heard, (phrase, at) => !_danger.IsDenied(heard, phrase, at)))
        {
            if (!weighed || _danger.IsHers(heard, pattern, place))
                return true;
        }

        return false;
    }
}
