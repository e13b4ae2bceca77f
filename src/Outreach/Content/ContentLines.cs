using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Outreach.Content;

/// <summary>Where in the files something stands that was found wrong only once all was read.</summary>
internal sealed class ContentLines(IEnumerable<YamlPart> files)
{
    private readonly Dictionary<string, YamlNode> _files = files.ToDictionary(
        static file => file.File, static file => file.Node, StringComparer.Ordinal);

    /// <summary>The line of a part, or of what is nearest round it; 1 where nothing of it is there.</summary>
    /// <param name="file">The file's name within the content folder.</param>
    /// <param name="path">Keys, and ids of a list's items; a|b is whichever is there. A key that is not there is passed over.</param>
    public int Of(string file, params IEnumerable<string> path)
        => _files.TryGetValue(file, out var root) ? Down(root, 1, path, amid: null) : 1;

    /// <summary>The line amid a text on which some words stand.</summary>
    /// <param name="file">The file's name within the content folder.</param>
    /// <param name="words">The words.</param>
    /// <param name="path">Keys, and ids of a list's items.</param>
    public int Amid(string file, string words, params IEnumerable<string> path)
        => _files.TryGetValue(file, out var root) ? Down(root, 1, path, words) : 1;

    /// <summary>The same within the part that begins on a line.</summary>
    /// <param name="file">The file's name within the content folder.</param>
    /// <param name="line">The line on which the part begins.</param>
    /// <param name="path">Keys, and ids of a list's items.</param>
    /// <param name="words">Words amid the text that is meant; null for the text itself.</param>
    public int Within(string file, int line, IEnumerable<string> path, string? words = null)
        => _files.TryGetValue(file, out var root) && BeginsOn(root, line) is { } part ? Down(part, line, path, words) : line;

    private static int Down(YamlNode node, int line, IEnumerable<string> path, string? amid)
    {
        foreach (var name in path)
        {
            if (Next(node, name) is not { } next)
                continue;
            (line, node) = next;
        }

        // In a text after a | each line of it is one of the file.
        if (amid is not null && node is YamlScalarNode { Style: ScalarStyle.Literal, Value: { } text }
            && text.IndexOf(amid, StringComparison.Ordinal) is >= 0 and var at)
            return (int)node.Start.Line + 1 + text[..at].Count(static sign => sign == '\n');
        return line;
    }

    private static (int Line, YamlNode Node)? Next(YamlNode node, string name)
    {
        if (node is YamlSequenceNode list)
            return list.Children.FirstOrDefault(item => Value(item, "id") is YamlScalarNode { Value: { } id } && id == name) is { } found
                ? ((int)found.Start.Line, found)
                : null;
        foreach (var key in name.Split('|'))
        {
            if (node is YamlMappingNode map && Value(map, key) is { } value)
                return ((int)map.Children.Keys.First(one => one is YamlScalarNode { Value: { } known } && known == key).Start.Line, value);
        }

        return null;
    }

    private static YamlNode? Value(YamlNode node, string key)
        => node is YamlMappingNode map && map.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;

    private static YamlNode? BeginsOn(YamlNode node, int line) => node switch
    {
        YamlMappingNode map when map.Start.Line == line => map,
        YamlMappingNode map => map.Children.Values.Select(one => BeginsOn(one, line)).FirstOrDefault(IsThere),
        YamlSequenceNode list => list.Children.Select(one => BeginsOn(one, line)).FirstOrDefault(IsThere),
        _ => null,
    };

    private static bool IsThere(YamlNode? node) => node is not null;
}
