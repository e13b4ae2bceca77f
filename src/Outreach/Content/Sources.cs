namespace Outreach.Content;

/// <summary>All sources, from sources.yaml.</summary>
public sealed class Sources
{
    private readonly Dictionary<string, Source> _byId = [];

    /// <summary>How many there are.</summary>
    public int Count => _byId.Count;

    /// <summary>The source of an id; null for an unknown one.</summary>
    public Source? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>Those at which nobody looked for a year.</summary>
    public IEnumerable<Source> Unlooked(DateOnly today) => _byId.Values.Where(source => source.Checked < today.AddYears(-1));

    /// <summary>Reads sources.yaml.</summary>
    public static Sources Read(YamlPart file)
    {
        file.OnlyKnows("sources");
        var sources = new Sources();
        foreach (var part in file.Items("sources"))
        {
            part.OnlyKnows("id", "title", "url", "date", "checked");
            var source = new Source(
                part.Required("id"),
                part.Required("title"),
                part.Required("url"),
                part.Required("date"),
                part.Day("checked"));
            if (source.Url.Length > 0
                && !(Uri.TryCreate(source.Url, UriKind.Absolute, out var address) && address.Scheme is "https" or "http"))
                part.ProblemAt(["url"], $"'{source.Url}' is no address on the web", "write it whole: https://example.org/page");
            if (source.Checked is null)
                part.Problem($"the source '{source.Id}' has no check date", "write the day somebody looked: checked: 2026-11-23");
            if (!sources._byId.TryAdd(source.Id, source))
                part.ProblemAt(["id"], $"the source '{source.Id}' stands twice", "keep one of them");
        }

        return sources;
    }

    /// <summary>The cited ids of a part; unknown ones are problems.</summary>
    public IReadOnlyList<string> Cited(YamlPart part)
    {
        var ids = part.Listed("sources");
        foreach (var (id, at) in ids.Where(id => !_byId.ContainsKey(id.Text)))
            at.Problem($"the source '{id}' is not in sources.yaml", Nearest.Or(id, _byId.Keys, "add it there, or correct the id"));
        return [.. ids.Select(static id => id.Text)];
    }
}
