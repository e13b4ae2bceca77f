using Outreach.Content;
using Outreach.Flows.Definitions;

namespace Outreach.Flows.Engine;

/// <summary>What stands on the screen to be chosen, and which of it words name.</summary>
internal sealed class Offered(Session session, Step? step, IReadOnlyList<Choice> choices)
{
    private const int ShortestShared = 5;

    /// <summary>The place of an option or entry; null when it is not offered.</summary>
    public int? Index(string id)
    {
        for (var index = 0; index < session.Offers.Count; index++)
        {
            if (session.Offers[index].Id == id)
                return index;
        }

        return null;
    }

    /// <summary>Going on, where that is all there is.</summary>
    public int? OnlyOnward => session is { Resting: false, Offers: [{ Id: Offer.Next or Offer.More }] } ? 0 : null;

    /// <summary>The one whose label or other spelling is just this.</summary>
    public int? Spelled(string folded) => Only(index => Spellings(index).Contains(folded));

    /// <summary>The one that begins with such a word.</summary>
    public int? Beginning(Func<string, bool> isSuch) => Only(index => Spellings(index).Any(spelling => isSuch(spelling.Split(' ')[0])));

    /// <summary>The day of the list that is said; null where none is said.</summary>
    public SaidDay? Day(string words) => SaidDay.Of(words, choices);

    /// <summary>The entries of the whole list at such a time of the day.</summary>
    public IReadOnlyList<string> At(Func<TimeOnly, bool> isSuch)
        => [.. choices.Where(choice => choice.At is { } at && isSuch(at)).Select(static choice => choice.Id)];

    /// <summary>The entries of the whole list that lie in a country (ISO 3166).</summary>
    public IReadOnlyList<string> In(string country)
        => [.. choices.Where(choice => Content.Clocks.Cities.CountryOf(choice.Id) == country).Select(static choice => choice.Id)];

    /// <summary>The entry whose time is the first after one, else the last before it; null where none has a time.</summary>
    public string? Nearest(TimeOnly to) => choices.Where(static choice => choice.At is not null).ToList() is { Count: > 0 } times
        ? (times.Find(choice => choice.At >= to) ?? times[^1]).Id
        : null;

    /// <summary>The entries of a list of cities that words name, with whatever endings: "я в Питере".</summary>
    public IReadOnlyList<string> Cities(IEnumerable<string> words)
    {
        var said = words.Select(Folding.Fold).ToList();
        return [.. choices.Where(choice => Forms(choice.Label).Concat(choice.Also).Select(Folding.Fold)
            .Any(city => said.Exists(word => word == city || (city.Length >= ShortestShared && word.Length - city.Length <= ShortestShared
                && word.StartsWith(city[..^1], StringComparison.Ordinal))))).Select(static choice => choice.Id)];
    }

    /// <summary>Where there are but two answers, the one that is not this.</summary>
    public int? Other(string id) => session.Offers.Count == 2 && Index(id) is { } index ? 1 - index : null;

    /// <summary>The entries of the whole list, also on its other pages, whose label or other spelling is just this.</summary>
    public IReadOnlyList<string> Listed(string folded)
        => [.. choices.Where(choice => Forms(choice.Label).Concat(choice.Also).Any(spelling => Folding.Fold(spelling) == folded))
            .Select(static choice => choice.Id)];

    /// <summary>The one whose spelling this is but for a slip in each long word.</summary>
    public int? Near(string folded) => Only(index => Spellings(index).Any(spelling => Folding.Near(spelling, folded)));

    /// <summary>The one of which these are words, with or without their endings: "Кыргызстан" is enough for "Кыргызстанда".</summary>
    public int? Part(string folded)
    {
        var words = folded.Split(' ');
        return words.All(word => word.Length >= 4)
            ? Only(index => Spellings(index).Any(spelling => Has(spelling.Split(' '), words)))
            : null;
    }

    /// <summary>
    /// The answer about herself or her wish that alone has a word of hers: "не платят 3 месяца" is "Не платят зарплату". Not for quizzes,
    /// nor for what leads away: there a word is too little.
    /// </summary>
    public int? Sharing(string folded)
    {
        var hers = Beginnings(folded.Split(' '));
        return hers.Count == 0 ? null : Only(
            index => IsKept(session.Offers[index].Id) && Spellings(index).Any(spelling => Beginnings(spelling.Split(' ')).Overlaps(hers)));
    }

    /// <summary>
    /// What a word of refusal means here: the answer that has it ("өчүр" where deleting is asked), cancelling, else "no".
    /// </summary>
    public int? Refused(string folded)
    {
        if (Only(index => Spellings(index)
            .SelectMany(static spelling => spelling.Split(' '))
            .Any(word => folded.Length >= 4 && word.StartsWith(folded, StringComparison.Ordinal))) is { } named)
            return named;
        return Index("cancel") ?? Index("leave") ?? Index("no");
    }

    private static HashSet<string> Beginnings(string[] words)
        => words.Where(word => word.Length >= ShortestShared).Select(Beginning).ToHashSet(StringComparer.Ordinal);

    // A Kyrgyz stem's last letter softens before an ending: "айлык", "айлыгым".
    private static string Beginning(string word)
        => word[..(ShortestShared - 1)] + word[ShortestShared - 1] switch { 'г' => 'к', 'б' => 'п', var last => last };

    private bool IsKept(string id) => step?.Options.FirstOrDefault(option => option.Id == id) is { Set.Count: > 0, Right: false };

    private static bool Has(string[] label, string[] words)
        => words.All(word => label.Any(other => other == word || (word.Length >= 5 && other.StartsWith(word, StringComparison.Ordinal))
            || (other.Length >= 5 && word.StartsWith(other, StringComparison.Ordinal))));

    private int? Only(Func<int, bool> fits)
    {
        var found = Enumerable.Range(0, session.Offers.Count).Where(fits).Take(2).ToList();
        return found.Count == 1 ? found[0] : null;
    }

    private IEnumerable<string> Spellings(int index)
    {
        var offer = session.Offers[index];
        var words = new List<string> { offer.Label };
        if (step?.Options.FirstOrDefault(option => option.Id == offer.Id) is { } option)
            words.AddRange(Forms(option.Label));
        if (choices.FirstOrDefault(choice => choice.Id == offer.Id) is { } choice)
            words.AddRange([.. Forms(choice.Label), .. choice.Also]);
        return words.Select(Folding.Fold);
    }

    private static IEnumerable<string> Forms(Words label)
        => label.Sms is { } few ? [label.Ky, label.Ru, few.Ky, few.Ru] : [label.Ky, label.Ru];
}
