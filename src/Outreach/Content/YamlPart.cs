using System.Text;
using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace Outreach.Content;

/// <summary>A part of a content file that knows its line and collects what is wrong with it.</summary>
public sealed partial class YamlPart
{
    private const int NoCharacter = 0xFFFE;

    private const string Short = "sms";
    private const int MostStrange = 5;

    // A name or two is no Kyrgyz text.
    private const int MostKyrgyz = 3;

    private static readonly string[] Languages = ["ky", "ru"];
    private readonly YamlNode _node;

    internal YamlPart(string file, YamlNode node, List<ContentProblem> problems)
    {
        File = file;
        _node = node;
        Problems = problems;
    }

    /// <summary>The file's name within the content folder.</summary>
    public string File { get; }

    /// <summary>The line, from 1.</summary>
    public int Line => (int)_node.Start.Line;

    /// <summary>What stands there.</summary>
    internal YamlNode Node => _node;

    /// <summary>What was found wrong so far.</summary>
    public List<ContentProblem> Problems { get; }

    /// <summary>Notes a problem at this part's line.</summary>
    public void Problem(string what, string mend) => Problems.Add(new ContentProblem(File, Line, what, mend));

    /// <summary>Notes a problem at another line of the file.</summary>
    public void Problem(int line, string what, string mend) => Problems.Add(new ContentProblem(File, line, what, mend));

    /// <summary>Notes a problem at the line of what stands behind the first of these keys that is there; else at this part's.</summary>
    public void ProblemAt(IEnumerable<string> keys, string what, string mend)
        => (keys.Select(Part).FirstOrDefault(static part => part is not null) ?? this).Problem(what, mend);

    /// <summary>Complains about keys that nobody reads: mostly misspelt ones.</summary>
    public void OnlyKnows(params string[] keys)
    {
        if (_node is not YamlMappingNode map)
        {
            Problem("a list of 'key: value' lines is expected here", $"write keys such as {keys[0]}:");
            return;
        }

        var strange = map.Children.Keys.Where(key => key is not YamlScalarNode { Value: { } name } || !keys.Contains(name)).ToList();
        foreach (var key in strange.Take(MostStrange))
        {
            var word = (key as YamlScalarNode)?.Value ?? string.Empty;
            At(key, $"'{word}' is not known here", Nearest.OrOneOf(word, keys));
        }

        // Many are no slips but another file.
        if (strange.Count > MostStrange)
            At(
                strange[MostStrange],
                $"{strange.Count - MostStrange} more words before a colon are not known here",
                "see that this is the right file");

        void At(YamlNode key, string what, string mend) => Problems.Add(new ContentProblem(File, (int)key.Start.Line, what, mend));
    }

    /// <summary>The keys of this part, with what stands behind them.</summary>
    public IEnumerable<(string Key, YamlPart Part)> Entries()
    {
        if (_node is not YamlMappingNode map)
        {
            Problem("a list of 'key: value' lines is expected here", "see content/README.md");
            yield break;
        }

        foreach (var (key, value) in map.Children)
        {
            if (key is YamlScalarNode { Value: { Length: > 0 } name })
                yield return (name, new YamlPart(File, value, Problems));
            else
                Problems.Add(new ContentProblem(File, (int)key.Start.Line, "a plain word is expected before the colon", "write one word"));
        }
    }

    /// <summary>What stands behind a key; null when it is missing or empty.</summary>
    public YamlPart? Part(string key)
        => _node is YamlMappingNode map && map.Children.TryGetValue(new YamlScalarNode(key), out var node)
            && node is not YamlScalarNode { Value: null or "" }
            ? new YamlPart(File, node, Problems)
            : null;

    /// <summary>The text behind a key; null when it is missing.</summary>
    public string? Text(string key)
    {
        if (Part(key) is not { } part)
            return null;
        if (part._node is YamlScalarNode { Value: { } value })
        {
            part.CheckSigns(value);
            return value.Trim();
        }

        part.Problem($"'{key}' must be a text", "write it on one line, or after a |");
        return null;
    }

    /// <summary>The text behind a key that must be there; "" with a problem when it is missing.</summary>
    public string Required(string key)
    {
        if (Text(key) is { } text)
            return text;
        Problem($"'{key}' is missing", $"add a line '{key}: …'");
        return string.Empty;
    }

    /// <summary>The items of the list behind a key.</summary>
    public IReadOnlyList<YamlPart> Items(string key)
    {
        if (Part(key) is not { } part)
            return [];
        if (part._node is YamlSequenceNode list)
            return [.. list.Children.Select(node => new YamlPart(File, node, Problems))];
        part.Problem($"'{key}' must be a list", "begin each item with a dash, or write [a, b]");
        return [];
    }

    /// <summary>The texts of the list behind a key.</summary>
    public IReadOnlyList<string> Texts(string key) => [.. Listed(key).Select(static item => item.Text)];

    /// <summary>The texts of the list behind a key, each with where it stands.</summary>
    public IReadOnlyList<(string Text, YamlPart Part)> Listed(string key)
        => [.. Items(key).Select(static item => (item._node is YamlScalarNode { Value: { Length: > 0 } value }
            ? value
            : item.Complain<string>("a plain word is expected here", "write one word or line") ?? string.Empty, item))];

    /// <summary>Both languages behind a key; a missing half is a problem.</summary>
    public Words? Words(string key) => Part(key)?.Words();

    /// <summary>Both languages behind a key that must be there.</summary>
    public Words RequiredWords(string key)
    {
        if (Words(key) is { } words)
            return words;
        if (Part(key) is null)
            Problem($"'{key}' is missing", $"add '{key}:' with ky: and ru: under it");
        return new Words("…", "…");
    }

    /// <summary>This part read as both languages, perhaps with both in few words for SMS.</summary>
    public Words Words() => Halves([.. Languages, Short]) with { Sms = Part(Short)?.Halves(Languages) };

    private Words Halves(string[] keys)
    {
        OnlyKnows(keys);
        var ky = Text("ky");
        var ru = Text("ru");
        if (string.IsNullOrWhiteSpace(ky))
            Problem("the Kyrgyz text (ky) is missing", "write it beside the Russian one");
        if (string.IsNullOrWhiteSpace(ru))
            Problem("the Russian text (ru) is missing", "write it beside the Kyrgyz one");
        if (ru is not null && KyrgyzWord().Count(ru) >= MostKyrgyz)
            ProblemAt(["ru"], "the Russian text (ru) is written in Kyrgyz", "write it in Russian; the Kyrgyz text stands behind 'ky:'");
        return new Words(ky ?? "…", ru ?? "…");
    }

    [GeneratedRegex(@"[А-Яа-яЁёӨөҮүҢң]*[өүңӨҮҢ][А-Яа-яЁёӨөҮүҢң]*", RegexOptions.CultureInvariant)]
    private static partial Regex KyrgyzWord();

    /// <summary>Both languages behind a key that must be there; a problem when they are longer than what shows them can bear.</summary>
    public Words RequiredWords(string key, int letters) => (Part(key) ?? this).Within(RequiredWords(key), letters);

    /// <summary>Both languages behind a key, with a problem when they are longer than what shows them can bear.</summary>
    public Words? Words(string key, int letters) => Part(key) is { } part ? part.Within(part.Words(), letters) : null;

    /// <summary>Complains when a text, which is this part's, is longer than what shows it can bear.</summary>
    public Words Within(Words words, int letters)
    {
        var longest = Math.Max(words.Ky.Length, words.Ru.Length);
        if (longest > letters)
            ProblemAt(
                [words.Ru.Length == longest ? "ru" : "ky"],
                $"'{words.Ky[..Math.Min(words.Ky.Length, 20)]}…' has {longest} letters",
                $"shorten it to {letters}");
        return words;
    }

    /// <summary>A day such as 2026-12-01 behind a key; null when it is missing.</summary>
    public DateOnly? Day(string key)
    {
        if (Text(key) is not { } text)
            return null;
        if (DateOnly.TryParseExact(
            text,
            "yyyy-MM-dd",
            System.Globalization.CultureInfo.InvariantCulture,
            System.Globalization.DateTimeStyles.None,
            out var day))
            return day;
        Part(key)!.Problem($"'{text}' is not a day", "write it as 2026-12-01");
        return null;
    }

    // A phone would show nothing or refuse the whole: it came by a slip, or by an escape such as "\0".
    private void CheckSigns(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar || rune.Value == NoCharacter
                || (Rune.IsControl(rune) && rune.Value is not ('\n' or '\r' or '\t')))
            {
                Problem(
                    $"a sign stands in the text that cannot be shown (U+{rune.Value:X4})",
                    "strike it; it may be invisible: write the line anew");
                return;
            }
        }
    }

    private T? Complain<T>(string what, string mend)
        where T : class
    {
        Problem(what, mend);
        return null;
    }
}
