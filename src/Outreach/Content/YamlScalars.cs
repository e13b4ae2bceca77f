using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Outreach.Content;

/// <summary>
/// Finds every text behind a key, in the order of the file. What is read was looked at by <see cref="ContentFolder"/> before.
/// </summary>
internal static class YamlScalars
{
    public static IReadOnlyList<YamlScalar> Of(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        var found = new List<YamlScalar>();
        if (stream.Documents.Count > 0)
            Collect(stream.Documents[0].RootNode, string.Empty, inBraces: false, found);
        return found;
    }

    private static void Collect(YamlNode node, string path, bool inBraces, List<YamlScalar> found)
    {
        switch (node)
        {
            case YamlMappingNode map:
                foreach (var (key, value) in map.Children)
                    Entry(map, (key as YamlScalarNode)?.Value ?? string.Empty, value);
                break;
            case YamlSequenceNode list:
                var names = new Dictionary<string, int>(StringComparer.Ordinal);
                foreach (var (place, item) in list.Children.Index())
                    Collect(item, Joined(path, Name(item, place, names)), inBraces || list.Style == SequenceStyle.Flow, found);
                break;
        }

        void Entry(YamlMappingNode map, string key, YamlNode value)
        {
            var isInBraces = inBraces || map.Style == MappingStyle.Flow;
            if (value is YamlScalarNode { Value: { } said } one)
                found.Add(new(path, key, said, one.Style, (int)one.Start.Index, (int)one.End.Index, isInBraces));
            else
                Collect(value, Joined(path, key), isInBraces, found);
        }
    }

    // An id stays when others come before it; where there is none, only the place is left.
    private static string Name(YamlNode item, int place, Dictionary<string, int> names)
    {
        if (item is not YamlMappingNode map
            || !map.Children.TryGetValue(new YamlScalarNode("id"), out var node)
            || node is not YamlScalarNode { Value: { Length: > 0 } id })
            return FormattableString.Invariant($"[{place + 1}]");
        var times = names[id] = names.GetValueOrDefault(id) + 1;
        return times == 1 ? id : FormattableString.Invariant($"{id}[{times}]");
    }

    private static string Joined(string path, string name) => path.Length == 0 ? name : $"{path}/{name}";
}
