using Outreach.People;

namespace Outreach.Content.Meanings;

/// <summary>
/// Hears in which language somebody writes who has not chosen one: letters that only Kyrgyz has, else how often the words and their
/// endings stand in the examples of either language (naive Bayes). Says nothing where it is not sure.
/// </summary>
internal sealed class Tongue
{
    // Tried on examples that were left out of the learning: see decision 0017.
    private const double Sure = 2;
    private const double VerySure = 12;
    private const int Ending = 3;
    private const double Unseen = 0.5;

    private readonly Dictionary<string, double> _ratios = new(StringComparer.Ordinal);

    /// <summary>Learns.</summary>
    /// <param name="examples">Texts, each in one language.</param>
    public Tongue(IEnumerable<(Saying Saying, Language Language)> examples)
    {
        var seen = new Dictionary<string, (int Ky, int Ru)>(StringComparer.Ordinal);
        var (ky, ru) = (0, 0);
        foreach (var (saying, language) in examples)
        {
            foreach (var piece in saying.Words.SelectMany(Pieces))
            {
                var before = seen.GetValueOrDefault(piece);
                seen[piece] = language == Language.Ky ? before with { Ky = before.Ky + 1 } : before with { Ru = before.Ru + 1 };
            }

            ky += language == Language.Ky ? saying.Words.Count : 0;
            ru += language == Language.Ru ? saying.Words.Count : 0;
        }

        foreach (var (piece, times) in seen)
            _ratios[piece] = Math.Log((times.Ky + Unseen) / (ky + 1)) - Math.Log((times.Ru + Unseen) / (ru + 1));
    }

    /// <summary>The language of a text; null where it could be either.</summary>
    /// <param name="saying">The text.</param>
    /// <param name="plain">Whether it must be plain: who was heard in one language does not change it by a street's name.</param>
    public Language? Of(Saying saying, bool plain)
    {
        if (saying.Words.Any(static word => word.Fine.AsSpan().ContainsAny('ң', 'ө', 'ү')))
            return Language.Ky;
        // "Start", "stop", "sos": one word in Latin letters is nobody's language.
        if (saying.Words is [{ Fine.Length: 0 }])
            return null;
        var score = saying.Words.SelectMany(Pieces).Sum(piece => _ratios.GetValueOrDefault(piece));
        var sure = plain ? VerySure : Sure;
        return score > sure ? Language.Ky : score < -sure ? Language.Ru : null;
    }

    private static IEnumerable<string> Pieces(Word word)
        => word.Folded.Length > Ending ? [word.Folded, "-" + word.Folded[^Ending..]] : [word.Folded];
}
