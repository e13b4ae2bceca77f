using Outreach.People;

namespace Outreach.Content.Meanings;

/// <summary>
/// What texts mean that are no single known word, from meanings.yaml and the examples: danger, a wish for help, STOP, thanks, places.
/// </summary>
public sealed class MeaningBook
{
    /// <summary>The meanings.</summary>
    public static readonly IReadOnlyList<string> All =
    [
        "sos", "stop", "stop_ask", "next", "operator", "help", "lawyer", "booking", "wages", "slip", "start", "age", "mine", "young", "hidden",
        "offer", "who", "free", "thanks", "hello", "fine",
    ];

    private static readonly string[] Parts = ["context", "meanings", "places"];

    private readonly StemIndex _stems;
    private readonly IReadOnlyList<(string Meaning, Pattern Pattern)> _patterns;
    private readonly Dictionary<int, List<int>> _patternsOf = [];
    private readonly PhraseIndex _cues;
    private readonly PhraseIndex _places;
    private readonly PhraseIndex _context;
    private readonly Danger _danger;
    private readonly Lazy<Tongue> _tongue;

    private MeaningBook(YamlPart file, YamlPart? places, MeaningsReader reader, IReadOnlyList<Example> examples)
    {
        _patterns = [.. (file.Part("meanings") is { } listed
            ? All.Select(meaning => (meaning, lines: reader.Patterns(listed, meaning)))
            : []).SelectMany(pair => pair.lines.Select(line => (pair.meaning, line)))];
        _places = new PhraseIndex([.. Phrases(file.Part("places"), reader.List), .. Spellings(places, reader)]);
        _cues = Index(file.Part("cues"), reader.Exact);
        _context = Index(file.Part("context"), reader.Exact);
        _stems = new StemIndex(reader.Stems);
        var lessons = new Lazy<List<(Saying Saying, Example Example)>>(() => Lessons(examples));
        _danger = new Danger(
            _context,
            reader.DenialStems,
            new Lazy<Ear>(() => new Ear([.. lessons.Value.Select(static lesson => (lesson.Saying, lesson.Example.IsCry))])));
        _tongue = new Lazy<Tongue>(() => new Tongue(
            lessons.Value.Where(static lesson => lesson.Example.Language is not null)
                .Select(static lesson => (lesson.Saying, lesson.Example.Language!.Value))));
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

    /// <summary>Listens to a text.</summary>
    public Sense Listen(Saying saying)
    {
        var heard = _stems.Hear(saying);
        return new Sense(
            saying,
            () => Meanings(heard),
            () => _places.In(heard).Select(found => found.Name).ToHashSet(StringComparer.Ordinal),
            () => Bare(heard));
    }

    /// <summary>The language of a text; null where it could be either.</summary>
    /// <param name="saying">The text.</param>
    /// <param name="plain">Whether it must be plain, as the person was heard in another before.</param>
    public Language? LanguageOf(Saying saying, bool plain = false) => _tongue.Value.Of(saying, plain);

    /// <summary>Reads meanings.yaml, and how people spell the places of hotlines.yaml.</summary>
    /// <param name="file">The file.</param>
    /// <param name="places">The places of hotlines.yaml.</param>
    /// <param name="examples">Sentences with what they mean, from which the second ear learns.</param>
    internal static MeaningBook Read(YamlPart file, YamlPart? places, IReadOnlyList<Example> examples)
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
        return new MeaningBook(file, places, reader, examples);
    }

    // The same words come again and again: each is folded once.
    private static List<(Saying Saying, Example Example)> Lessons(IReadOnlyList<Example> examples)
    {
        var words = new Dictionary<string, Word?>(StringComparer.Ordinal);
        return [.. examples.Select(example => (Saying.Of(example.Text, words), example))];
    }

    private HashSet<string> Meanings(Heard heard)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var tried = new HashSet<int>();
        var isPlain = false;
        foreach (var stem in heard.Stems)
        {
            foreach (var number in _patternsOf.GetValueOrDefault(stem) ?? [])
            {
                var (meaning, pattern) = _patterns[number];
                if ((!found.Contains(meaning) || (pattern.Plain && !isPlain))
                    && tried.Add(number) && pattern.Could(heard) && Means(meaning, pattern, heard))
                {
                    found.Add(meaning);
                    isPlain |= pattern.Plain;
                }
            }
        }

        if (found.Contains("sos") && !isPlain && _danger.IsOrdinary(heard))
        {
            found.Remove("sos");
            found.Add("worry");
        }
        else if (!found.Contains("sos"))
        {
            if (_danger.Sounds(heard, _cues))
                found.Add("cry");
            else if (_danger.Worries(heard))
                found.Add("worry");
        }

        return found;
    }

    private string Bare(Heard heard)
    {
        var filling = _context.In(heard, "fillers").SelectMany(place => Enumerable.Range(place.First, place.Last - place.First + 1))
            .ToHashSet();
        var left = heard.Saying.Words.Where((_, index) => !filling.Contains(index)).Select(word => word.Folded).ToList();
        // "стоп стоп стоп"
        return string.Join(' ', left.Where((word, index) => index == 0 || left[index - 1] != word));
    }

    private static PhraseIndex Index(YamlPart? part, Func<YamlPart, string, IReadOnlyList<Phrase>> read) => new(Phrases(part, read));

    private static IEnumerable<(string Name, Phrase Phrase)> Phrases(
        YamlPart? part,
        Func<YamlPart, string, IReadOnlyList<Phrase>> read)
        => part?.Entries().SelectMany(entry => read(part, entry.Key).Select(phrase => (entry.Key, phrase))) ?? [];

    private static IEnumerable<(string Name, Phrase Phrase)> Spellings(YamlPart? places, MeaningsReader reader)
        => places?.Entries().SelectMany(entry => reader.List(entry.Part, "also").Select(phrase => (entry.Key, phrase))) ?? [];

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
