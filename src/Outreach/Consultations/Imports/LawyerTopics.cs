using Outreach.Consultations.Scheduling;
using Outreach.Content;
using Outreach.People;
using Outreach.Staff.Actions;

namespace Outreach.Consultations.Imports;

/// <summary>The topics in a cell of a table: by their ids, by the names that staff read in either language, and by short words.</summary>
public sealed class LawyerTopics
{
    private static readonly char[] Between = [';', ',', '/', '+', '\n'];
    private static readonly char[] Blanks = [' ', '\t'];

    private static readonly string[] Whole = ["all", "все", "все темы", "любые", "баары", "бардыгы", "бардык темалар"];

    private static readonly Dictionary<string, string[]> Also = new(StringComparer.Ordinal)
    {
        ["contract"] = ["контракт", "договоры", "труд", "трудовые", "келишимдер", "эмгек"],
        ["wages"] = ["зарплата", "зарплату", "оплата", "айлык", "эмгек акы"],
        ["passport"] = ["паспорт", "паспорта", "паспорттор"],
        ["ban"] = ["запрет", "въезд", "депортация", "тыюу", "тыюу салуу", "кирүү", "депорт"],
        ["family"] = ["семья", "семейные", "документ", "документы", "үй-бүлө", "документтер"],
        ["other"] = ["другое", "другие", "прочее", "башка", "башкалар"],
    };

    private readonly Dictionary<string, string> _byWord = new(StringComparer.Ordinal);

    /// <summary>What they are called now.</summary>
    public LawyerTopics(Texts texts)
    {
        foreach (var word in Whole)
            _byWord[Plain(word)] = string.Empty;
        foreach (var topic in Topics.All)
        {
            // A name such as "family, documents" is known by each of its parts, too.
            var names = Enum.GetValues<Language>().Select(language => texts.In(NameOf(topic), language))
                .SelectMany(static name => name.Split(Between).Prepend(name));
            foreach (var name in names.Concat(Also.GetValueOrDefault(topic, [])).Prepend(topic))
                _byWord.TryAdd(Plain(name), topic);
        }
    }

    /// <summary>The names of all of them, as staff read them.</summary>
    public static IReadOnlyList<Reason> Names { get; } = [.. Topics.All.Select(static topic => new Reason(NameOf(topic)))];

    /// <summary>Reads a cell.</summary>
    /// <param name="cell">What stands in it.</param>
    /// <param name="joining">Words that only join others.</param>
    /// <returns>The topics, none for all; and what is no topic.</returns>
    public (IReadOnlyList<string> Topics, IReadOnlyList<string> Strange) Read(string cell, IReadOnlyCollection<string> joining)
    {
        var (found, strange) = (new List<string>(), new List<string>());
        foreach (var piece in cell.Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var words = piece.Split(Blanks, StringSplitOptions.RemoveEmptyEntries);
            for (var at = 0; at < words.Length;)
            {
                // The longest name that begins here: some are of several words.
                var length = Enumerable.Range(1, words.Length - at)
                    .LastOrDefault(many => _byWord.ContainsKey(Plain(words[at..(at + many)])));
                if (length > 0)
                    found.Add(_byWord[Plain(words[at..(at + length)])]);
                else if (!joining.Contains(words[at], StringComparer.OrdinalIgnoreCase))
                    strange.Add(words[at]);
                at += Math.Max(length, 1);
            }
        }

        return ([.. found.Where(static topic => topic.Length > 0).Distinct(StringComparer.Ordinal)], strange);
    }

    private static string NameOf(string topic) => $"topic_{topic}";

    private static string Plain(params string[] words)
        => Folding.Fold(string.Join(' ', words)).Replace(" ", string.Empty, StringComparison.Ordinal);
}
