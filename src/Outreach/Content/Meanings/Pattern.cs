namespace Outreach.Content.Meanings;

/// <summary>One line of meanings.yaml: all its terms stand near each other, in any order, and none of those with a '!'.</summary>
/// <param name="Terms">What must stand there, each in one of several ways.</param>
/// <param name="Without">What must not.</param>
/// <param name="Own">Always said of oneself.</param>
/// <param name="Plain">So plainly said that the second ear has no say.</param>
internal sealed record Pattern(IReadOnlyList<IReadOnlyList<Phrase>> Terms, IReadOnlyList<Phrase> Without, bool Own, bool Plain)
{
    private const int Near = 8;

    /// <summary>The stems with which its phrases begin.</summary>
    public IEnumerable<int> FirstStems => Terms.SelectMany(static term => term).Select(static phrase => phrase.Stems[0]);

    /// <summary>Whether each term begins somewhere in the text: a quick look before the thorough one.</summary>
    public bool Could(Heard heard)
    {
        foreach (var term in Terms)
        {
            var any = false;
            foreach (var phrase in term)
            {
                if (heard.Has(phrase.Stems[0]))
                {
                    any = true;
                    break;
                }
            }

            if (!any)
                return false;
        }

        return true;
    }

    /// <summary>Every place where it stands, first word and last.</summary>
    public IEnumerable<Stretch> In(Heard heard, Func<Phrase, Stretch, bool> counts)
    {
        var found = new List<List<Stretch>>(Terms.Count);
        foreach (var term in Terms)
        {
            var places = term.SelectMany(phrase => phrase.In(heard).Where(place => counts(phrase, place))).ToList();
            if (places.Count == 0)
                return [];
            found.Add(places);
        }

        return Together(found, 0, null).Where(place => !Without.Any(phrase => phrase.In(heard).Any(other => Close(place, other))));
    }

    private static IEnumerable<Stretch> Together(List<List<Stretch>> found, int term, Stretch? so)
    {
        if (term == found.Count)
            return so is { } whole ? [whole] : [];
        return found[term]
            .Select(place => so is { } before ? before.With(place) : place)
            .Where(place => place.Last - place.First <= Near + term)
            .SelectMany(place => Together(found, term + 1, place))
            .Take(64);
    }

    private static bool Close(Stretch place, Stretch other) => other.First <= place.Last + 4 && other.Last >= place.First - 4;
}
