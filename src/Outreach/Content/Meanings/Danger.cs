namespace Outreach.Content.Meanings;

/// <summary>Whether what sounds like danger is her own: not denied, not read or heard of others, not only supposed.</summary>
internal sealed class Danger(PhraseIndex context, IReadOnlySet<int> denials, Lazy<Ear> ear)
{
    private const int ShortText = 25;
    private const int NearHer = 4;
    private const int NearIf = 3;

    /// <summary>Signs of as many kinds, within as many words, are danger.</summary>
    private const int KindsOfSigns = 3;
    private const int Together = 24;

    private const string None = "jok";

    private readonly string _emes = Folding.FoldWord("эмес");

    /// <summary>No line says it, but signs come together, or it sounds like the examples.</summary>
    public bool Sounds(Heard heard, PhraseIndex cues)
    {
        if (heard.Saying.Laughs)
            return false;
        var doubted = context.In(heard).Any(static found => found.Name is "hearsay" or "unless" or "supposed" or "denied");
        return ear.Value.Hears(heard.Saying, doubted) || Hints(heard, cues);
    }

    /// <summary>It does not say so, but who wrote it may be in danger all the same.</summary>
    public bool Worries(Heard heard) => !heard.Saying.Laughs && ear.Value.Wonders(heard.Saying);

    /// <summary>A line says danger, and all else in the text speaks of something ordinary: "хозяйка добрая, кормит нас".</summary>
    public bool IsOrdinary(Heard heard) => ear.Value.HearsNone(heard.Saying);

    // "не бьют", "керек эмес", "урган жок": said, and taken back at once.
    public bool IsDenied(Heard heard, Phrase phrase, Stretch place)
    {
        var words = heard.Saying.Words;
        if (!phrase.Denies && place.First > 0)
        {
            foreach (var stem in denials)
            {
                if (heard.At(stem).Contains(place.First - 1))
                    return true;
            }
        }

        if (place.Last + 1 == words.Count || words[place.Last].Folded is var last && (last == _emes || last == None))
            return false;
        var next = words[place.Last + 1].Folded;
        return next == _emes || (next == None && last.Length > 3 && last[^1] == 'n' && last[^2] is 'a' or 'e' or 'o');
    }

    // Heard of others, read, only supposed, asked in general: not her own state, unless she speaks of herself.
    public bool IsHers(Heard heard, Pattern pattern, Stretch place)
    {
        if (IsSupposed(heard, place) || (heard.Saying.Laughs && heard.Saying.Words.Count <= ShortText))
            return false;
        return pattern.Own || IsOwn(heard, place) || !IsHearsay(heard, place);
    }

    // Who holds the door, who took what, who is feared: several kinds of signs near each other.
    private bool Hints(Heard heard, PhraseIndex cues)
    {
        var signs = cues.In(heard).Where(sign => !IsDenied(heard, sign.Phrase, sign.Place)).OrderBy(sign => sign.Place.First).ToList();
        if (signs.Count < KindsOfSigns)
            return false;
        return signs.Any(first => signs.Where(
            sign => sign.Place.First >= first.Place.First && sign.Place.First - first.Place.First <= Together).ToList() is var near
            && near.Select(sign => sign.Name).Distinct(StringComparer.Ordinal).Count() >= KindsOfSigns
            && near.Select(sign => sign.Place.First).Distinct().Count() >= KindsOfSigns
            && !IsSupposed(heard, first.Place)
            && !IsHearsay(heard, first.Place.With(near[^1].Place)));
    }

    private bool IsSupposed(Heard heard, Stretch place)
    {
        foreach (var at in context.In(heard, "supposed"))
        {
            if (at.First == place.Last || at.First == place.Last + 1)
                return true;
        }

        var words = heard.Saying.Words;
        return context.In(heard, "unless").Any(at => at.First < place.First && at.First >= place.First - NearIf
            && !Enumerable.Range(at.Last + 1, place.First - at.Last - 1).Any(i => Does(words[i])));
    }

    // "если уйду, убьют": what is supposed is over with what she herself would do.
    private static bool Does(Word word)
        => word.Folded.Length > 2 && (word.Folded[^1] is 'u' or 'm' || word.Folded.EndsWith("sh", StringComparison.Ordinal))
            && word.Folded is not ("menu" or "tam");

    private bool IsOwn(Heard heard, Stretch place)
        => context.In(heard, "own").Any(at => at.First >= place.First - NearHer && at.Last <= place.Last + NearHer);

    private bool IsHearsay(Heard heard, Stretch place)
    {
        var words = heard.Saying.Words;
        var (from, to) = (words[place.First].Sentence - 1, words[place.Last].Sentence + 1);
        return context.In(heard, "hearsay")
            .Any(at => words.Count <= ShortText || (words[at.First].Sentence >= from && words[at.First].Sentence <= to));
    }
}
