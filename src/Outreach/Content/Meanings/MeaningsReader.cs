using System.Text.RegularExpressions;

namespace Outreach.Content.Meanings;

/// <summary>Reads the lines of meanings.yaml into patterns of numbered stems.</summary>
internal sealed partial class MeaningsReader
{
    private static readonly string[] Denials = ["не", "ни", "нельзя", "никак", "no", "not", "cant", "dont"];

    private readonly Dictionary<Stem, int> _numbers = [];
    private readonly Dictionary<string, IReadOnlyList<string>> _endings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<Phrase>> _groups = new(StringComparer.Ordinal);
    private readonly HashSet<int> _denials = [];
    private bool _strict;

    public MeaningsReader()
    {
        foreach (var word in Denials)
            _denials.Add(Number(new Stem(Folding.FoldWord(word), Begins: false, Fine: false)));
    }

    public IReadOnlyList<Stem> Stems => [.. _numbers.OrderBy(pair => pair.Value).Select(pair => pair.Key)];

    public IReadOnlySet<int> DenialStems => _denials;

    public void Endings(YamlPart part)
    {
        foreach (var (name, _) in part.Entries())
            _endings[name] = part.Texts(name);
    }

    public void Groups(YamlPart part)
    {
        foreach (var (name, _) in part.Entries())
            _groups[name] = [.. part.Listed(name).SelectMany(one => Alternative(one.Text, one.Part))];
    }

    public IReadOnlyList<Phrase> Group(string name) => _groups.GetValueOrDefault(name) ?? [];

    /// <summary>The phrases of a plain list, such as the spellings of a place.</summary>
    public IReadOnlyList<Phrase> List(YamlPart part, string key)
        => [.. part.Listed(key).SelectMany(item => Alternative(item.Text, item.Part))];

    /// <summary>As <see cref="List"/>, of words in which no slip is forgiven: what only goes with a danger, or takes it back.</summary>
    public IReadOnlyList<Phrase> Exact(YamlPart part, string key)
    {
        _strict = true;
        var list = List(part, key);
        _strict = false;
        return list;
    }

    public IReadOnlyList<Pattern> Patterns(YamlPart part, string key)
        => [.. part.Listed(key).Select(item => Line(item.Text, item.Part)).OfType<Pattern>()];

    private Pattern? Line(string text, YamlPart part)
    {
        var own = text.StartsWith('^');
        var plain = text.StartsWith("^^", StringComparison.Ordinal);
        var terms = new List<IReadOnlyList<Phrase>>();
        var without = new List<Phrase>();
        foreach (var term in text.TrimStart('^').Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var phrases = term.TrimStart('!').Split('|', StringSplitOptions.RemoveEmptyEntries).SelectMany(one => Alternative(one, part))
                .ToList();
            if (term.StartsWith('!'))
                without.AddRange(phrases);
            else if (phrases.Count > 0)
                terms.Add(phrases);
        }

        if (terms.Count > 0)
            return new Pattern(terms, without, own, plain);
        part.Problem($"nothing is left to listen for in '{text}'", "write at least one word without a '!'");
        return null;
    }

    private IEnumerable<Phrase> Alternative(string text, YamlPart part)
    {
        if (GroupName().Match(text) is { Success: true } group)
        {
            if (_groups.TryGetValue(group.Groups["name"].Value, out var known))
                return known;
            Unknown(group.Groups["name"].Value, part);
            return [];
        }

        IEnumerable<IReadOnlyList<int>> ways = [[]];
        foreach (var piece in Split(text))
        {
            var stems = (GroupName().Match(piece) is { Success: true } inner
                ? Singles(inner.Groups["name"].Value, part)
                : Spelled(piece, part)).ToList();
            ways = ways.SelectMany(way => stems.Select(stem => (IReadOnlyList<int>)[.. way, stem]));
        }

        return ways.Where(way => way.Count > 0).Select(way => new Phrase(way, _denials.Contains(way[0])));
    }

    // A group's name may have a hyphen; else what it divides are words.
    private static string[] Split(string text)
        => text.Contains('<', StringComparison.Ordinal)
            ? text.Split('_', StringSplitOptions.RemoveEmptyEntries)
            : text.Split(['_', '-'], StringSplitOptions.RemoveEmptyEntries);

    private IEnumerable<int> Singles(string group, YamlPart part)
    {
        if (!_groups.ContainsKey(group))
            Unknown(group, part);
        return Group(group).Where(phrase => phrase.Stems.Count == 1).Select(phrase => phrase.Stems[0]);
    }

    private void Unknown(string group, YamlPart part) => part.Problem($"the group '<{group}>' is not known here", Nearest.Or(
        $"<{group}>", _groups.Keys.Select(static name => $"<{name}>"), "write it under 'groups:', above where it is used"));

    private IEnumerable<int> Spelled(string piece, YamlPart part)
    {
        var ending = EndingName().Match(piece);
        if (!ending.Success)
            return Spelled(piece, piece, part);
        if (_endings.TryGetValue(ending.Groups["name"].Value, out var endings))
            return endings.SelectMany(end => Spelled(piece[..ending.Index] + end, piece, part));
        part.Problem($"the endings '{ending.Value}' are not known here", Nearest.Or(
            ending.Value, _endings.Keys.Select(static name => $"{{{name}}}"), "write them under 'endings:'"));
        return [];
    }

    private IEnumerable<int> Spelled(string word, string piece, YamlPart part)
    {
        var fine = word.StartsWith('=');
        var (begins, ends) = (word.EndsWith('*'), word.StartsWith('*'));
        var plain = word.Trim('=', '*').ToLowerInvariant();
        var text = fine ? Word.FineOf(plain) : Folding.FoldWord(plain);
        if (text.Length > 0)
            return [Number(new Stem(text, begins, fine, ends, _strict))];
        part.Problem($"nothing is left of '{piece}' without its signs", "write a word with letters");
        return [];
    }

    private int Number(Stem stem)
    {
        if (!_numbers.TryGetValue(stem, out var number))
            _numbers[stem] = number = _numbers.Count;
        return number;
    }

    [GeneratedRegex("^<(?<name>[a-z-]+)>$", RegexOptions.CultureInvariant)]
    private static partial Regex GroupName();

    [GeneratedRegex(@"\{(?<name>[a-z-]+)\}$", RegexOptions.CultureInvariant)]
    private static partial Regex EndingName();
}
