namespace Outreach.Content.Meanings;

/// <summary>What texts mean that are no single known word, from meanings.yaml: danger, a wish for help, STOP, thanks, places.</summary>
public sealed class MeaningBook
{
    /// <summary>The meanings, in the order in which they win.</summary>
    public static readonly IReadOnlyList<string> All = ["sos", "stop", "stop_ask", "next", "operator", "help", "lawyer", "start", "age", "offer", "who", "free", "thanks", "hello", "fine"];

    private const int ShortText = 25;

    /// <summary>Signs of as many kinds, within as many words, are danger.</summary>
    private const int KindsOfSigns = 3;
    private const int Together = 24;

    private static readonly string[] Parts = ["context", "meanings", "places"];

    private readonly Dictionary<char, List<(int Number, Stem Stem)>> _byLetter = [];
    private readonly List<(int Number, Stem Stem)> _enders = [];
    private readonly IReadOnlyDictionary<string, IReadOnlyList<Pattern>> _patterns;
    private readonly IReadOnlyDictionary<string, IReadOnlyList<Phrase>> _places;
    private readonly IReadOnlyDictionary<string, IReadOnlyList<Phrase>> _context;
    private readonly IReadOnlyDictionary<string, IReadOnlyList<Phrase>> _cues;
    private readonly Lazy<Ear> _ear;
    private readonly IReadOnlySet<int> _denials;
    private const string None = "jok";

    private readonly string _emes = Folding.FoldWord("эмес");

    private MeaningBook(
        MeaningsReader reader,
        IReadOnlyDictionary<string, IReadOnlyList<Pattern>> patterns,
        IReadOnlyDictionary<string, IReadOnlyList<Phrase>> places,
        IReadOnlyDictionary<string, IReadOnlyList<Phrase>> context,
        IReadOnlyDictionary<string, IReadOnlyList<Phrase>> cues,
        Lazy<Ear> ear)
    {
        (_patterns, _places, _context, _cues, _ear, _denials) = (patterns, places, context, cues, ear, reader.DenialStems);
        foreach (var (stem, number) in reader.Stems.Select((stem, number) => (stem, number)))
        {
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

    /// <summary>Everything that a text means.</summary>
    public IReadOnlySet<string> Of(Saying saying)
    {
        var heard = Hear(saying);
        return All.Where(meaning => Means(meaning, heard)).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The places that are named in a text, by the codes of meanings.yaml.</summary>
    public IReadOnlySet<string> Places(Saying saying)
    {
        var heard = Hear(saying);
        return _places.Where(place => place.Value.Any(phrase => phrase.In(heard).Any())).Select(place => place.Key).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The folded text without words that only make it kinder or longer; "" when nothing else is in it.</summary>
    public string Bare(Saying saying)
    {
        var heard = Hear(saying);
        var filling = Context("fillers").SelectMany(phrase => phrase.In(heard)).SelectMany(place => Enumerable.Range(place.First, place.Last - place.First + 1)).ToHashSet();
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
        return new MeaningBook(
            reader,
            Lists(file.Part("meanings"), reader.Patterns),
            Lists(file.Part("places"), reader.List),
            Lists(file.Part("context"), reader.Exact),
            Lists(file.Part("cues"), reader.Exact),
            new Lazy<Ear>(() => new Ear(examples)));
    }

    private static Dictionary<string, IReadOnlyList<T>> Lists<T>(YamlPart? part, Func<YamlPart, string, IReadOnlyList<T>> read)
        => part?.Entries().ToDictionary(entry => entry.Key, entry => read(part, entry.Key), StringComparer.Ordinal) ?? [];

    private IReadOnlyList<Phrase> Context(string name) => _context.GetValueOrDefault(name) ?? [];

    private Heard Hear(Saying saying)
    {
        var heard = new Heard(saying);
        for (var place = 0; place < saying.Words.Count; place++)
        {
            var word = saying.Words[place];
            foreach (var (number, _) in _enders.Where(ender => ender.Stem.Is(word)))
                heard.Note(number, place);
            if (!_byLetter.TryGetValue(word.Folded[0], out var stems))
                continue;
            var known = false;
            foreach (var (number, stem) in stems)
            {
                if (!stem.Is(word))
                    continue;
                heard.Note(number, place);
                known = true;
            }

            if (known || word.Folded.Length < 4)
                continue;
            foreach (var (number, stem) in stems)
            {
                if (stem.IsNearly(word))
                    heard.Note(number, place);
            }
        }

        return heard;
    }

    private bool Means(string meaning, Heard heard)
    {
        if (!_patterns.TryGetValue(meaning, out var patterns))
            return false;
        var weighed = meaning is "sos" or "help";
        return (meaning == "sos" && (Hints(heard) || Sounds(heard))) || patterns.Any(pattern => pattern.In(heard, (phrase, place) => !Denied(heard, phrase, place)).Any(place => !weighed || IsHers(heard, pattern, place)));
    }

    // What is read, supposed or denied somewhere in it must sound much more like a cry.
    private bool Sounds(Heard heard)
        => !heard.Saying.Laughs && _ear.Value.Hears(heard.Saying, Stands("hearsay", heard) || Stands("unless", heard) || Stands("supposed", heard) || Stands("denied", heard));

    private bool Stands(string name, Heard heard) => Context(name).Any(phrase => phrase.In(heard).Any());

    // No one line says it, but several kinds of signs come together: who holds the door, who took what, who is feared.
    private bool Hints(Heard heard)
    {
        var signs = (from cue in _cues from phrase in cue.Value from place in phrase.In(heard) where !Denied(heard, phrase, place) select (Kind: cue.Key, Place: place)).OrderBy(sign => sign.Place.First).ToList();
        return signs.Any(first => signs.Where(sign => sign.Place.First >= first.Place.First && sign.Place.First - first.Place.First <= Together).ToList() is var near
            && near.Select(sign => sign.Kind).Distinct(StringComparer.Ordinal).Count() >= KindsOfSigns
            && near.Select(sign => sign.Place.First).Distinct().Count() >= KindsOfSigns
            && !Supposed(heard, first.Place)
            && !heard.Saying.Laughs
            && !Around("hearsay", heard, first.Place.With(near[^1].Place)));
    }

    // "не бьют", "керек эмес", "урган жок": said, and taken back at once.
    private bool Denied(Heard heard, Phrase phrase, Stretch place)
    {
        var words = heard.Saying.Words;
        if (!phrase.Denies && place.First > 0 && _denials.Any(stem => heard.At(stem).Contains(place.First - 1)))
            return true;
        if (place.Last + 1 == words.Count || words[place.Last].Folded is var last && (last == _emes || last == None))
            return false;
        return words[place.Last + 1].Folded == _emes || (words[place.Last + 1].Folded == None && last.Length > 3 && last[^1] == 'n' && last[^2] is 'a' or 'e' or 'o');
    }

    // Heard of others, read, only supposed, asked in general: not her own state, unless she speaks of herself.
    private bool IsHers(Heard heard, Pattern pattern, Stretch place)
    {
        if (Supposed(heard, place) || (heard.Saying.Laughs && heard.Saying.Words.Count <= ShortText))
            return false;
        if (pattern.Own || Stands("own", heard, place, 4))
            return true;
        return !Around("hearsay", heard, place);
    }

    private bool Supposed(Heard heard, Stretch place)
    {
        var words = heard.Saying.Words;
        if (Context("supposed").Any(phrase => phrase.In(heard).Any(at => at.First == place.Last || at.First == place.Last + 1)))
            return true;

        return Context("unless").SelectMany(phrase => phrase.In(heard)).Any(at => at.First < place.First && at.First >= place.First - 3 && !Enumerable.Range(at.Last + 1, place.First - at.Last - 1).Any(i => Does(words[i])));
    }

    // "если уйду, убьют": what is supposed is over with what she herself would do.
    private static bool Does(Word word) => word.Folded.Length > 2 && (word.Folded[^1] is 'u' or 'm' || word.Folded.EndsWith("sh", StringComparison.Ordinal)) && word.Folded is not ("menu" or "tam");

    private bool Stands(string name, Heard heard, Stretch place, int near)
        => Context(name).Any(phrase => phrase.In(heard).Any(at => at.First >= place.First - near && at.Last <= place.Last + near));

    private bool Around(string name, Heard heard, Stretch place)
    {
        var words = heard.Saying.Words;
        var (from, to) = (words[place.First].Sentence - 1, words[place.Last].Sentence + 1);
        return Context(name).Any(phrase => phrase.In(heard).Any(at => words.Count <= ShortText || (words[at.First].Sentence >= from && words[at.First].Sentence <= to)));
    }
}
