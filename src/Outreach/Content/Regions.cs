namespace Outreach.Content;

/// <summary>All regions and raions, from regions.yaml.</summary>
public sealed class Regions
{
    /// <summary>It stands on a button.</summary>
    private const int NameLetters = 40;

    private readonly Dictionary<string, Region> _byId = [];

    private readonly Lazy<PlaceNames> _names;

    private Regions(IReadOnlyList<Region> all) => (All, _names) = (all, new Lazy<PlaceNames>(() => new PlaceNames(all)));

    /// <summary>In the file's order.</summary>
    public IReadOnlyList<Region> All { get; }

    /// <summary>How people write their names.</summary>
    public PlaceNames Names => _names.Value;

    /// <summary>The ids of all regions and raions.</summary>
    public IReadOnlyCollection<string> Ids => _byId.Keys;

    /// <summary>The region or raion of an id; null for an unknown one.</summary>
    public Region? Find(string? id) => id is not null && _byId.TryGetValue(id, out var region) ? region : null;

    /// <summary>Reads regions.yaml.</summary>
    public static Regions Read(YamlPart file)
    {
        file.OnlyKnows("regions");
        var read = new List<(Region Region, YamlPart Part)>();
        var regions = new Regions([.. file.Items("regions").Select(part => ReadOne(part, read))]);
        if (regions.All.Count == 0)
            file.Problem("no regions are listed", "write them under 'regions:'");
        foreach (var (region, part) in read.OrderBy(static one => one.Part.Line))
        {
            if (!regions._byId.TryAdd(region.Id, region))
                part.Problem($"the id '{region.Id}' stands twice", "give each region and raion its own id");
        }

        return regions;
    }

    private static Region ReadOne(YamlPart part, List<(Region Region, YamlPart Part)> read)
    {
        part.OnlyKnows("id", "name", "also", "raions");
        var region = new Region(
            part.Required("id"),
            part.RequiredWords("name", NameLetters),
            part.Texts("also"),
            [.. part.Items("raions").Select(raion => ReadOne(raion, read))]);
        read.Add((region, part));
        return region;
    }
}
