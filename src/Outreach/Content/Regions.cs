namespace Outreach.Content;

/// <summary>All regions and raions, from regions.yaml.</summary>
public sealed class Regions
{
    /// <summary>It stands on a button.</summary>
    private const int NameLetters = 40;

    private readonly Dictionary<string, Region> _byId = [];

    private Regions(IReadOnlyList<Region> all) => All = all;

    /// <summary>In the file's order.</summary>
    public IReadOnlyList<Region> All { get; }

    /// <summary>The ids of all regions and raions.</summary>
    public IReadOnlyCollection<string> Ids => _byId.Keys;

    /// <summary>The region or raion of an id; null for an unknown one.</summary>
    public Region? Find(string? id) => id is not null && _byId.TryGetValue(id, out var region) ? region : null;

    /// <summary>Reads regions.yaml.</summary>
    public static Regions Read(YamlPart file)
    {
        file.OnlyKnows("regions");
        var regions = new Regions([.. file.Items("regions").Select(ReadOne)]);
        if (regions.All.Count == 0)
            file.Problem("no regions are listed", "write them under 'regions:'");
        foreach (var region in regions.All.Concat(regions.All.SelectMany(region => region.Raions)))
        {
            if (!regions._byId.TryAdd(region.Id, region))
                file.Problem($"the id '{region.Id}' stands twice", "give each region and raion its own id");
        }

        return regions;
    }

    private static Region ReadOne(YamlPart part)
    {
        part.OnlyKnows("id", "name", "also", "raions");
        return new Region(
            part.Required("id"),
            part.Within(part.RequiredWords("name"), NameLetters),
            part.Texts("also"),
            [.. part.Items("raions").Select(ReadOne)]);
    }
}
