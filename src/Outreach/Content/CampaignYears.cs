using System.Globalization;

namespace Outreach.Content;

/// <summary>The campaign's runs, from campaigns.yaml, the earliest first.</summary>
public sealed class CampaignYears
{
    private const int MostOfFigure = 10_000_000;

    /// <summary>Indicators (INDICATORS) of which a goal can be set, or a figure entered.</summary>
    private static readonly HashSet<string> Codes
        = new(StringComparer.Ordinal) { "R1", "R2", "R3", "R5", "E1", "L1", "L2", "L3", "H1", "H3" };

    /// <summary>Indicators that reports tell by region.</summary>
    private static readonly HashSet<string> OfRegions = new(StringComparer.Ordinal) { "R1", "R5", "E1" };

    private CampaignYears(IReadOnlyList<CampaignYear> all) => All = all;

    /// <summary>None.</summary>
    public static CampaignYears None { get; } = new([]);

    /// <summary>All of them, the earliest first.</summary>
    public IReadOnlyList<CampaignYear> All { get; }

    /// <summary>The run of an id; null for an unknown one.</summary>
    public CampaignYear? Find(string id) => All.FirstOrDefault(year => year.Id == id);

    /// <summary>The run of just this period; null where there is none.</summary>
    public CampaignYear? Of(DateOnly? from, DateOnly? to) => All.FirstOrDefault(year => year.From == from && year.To == to);

    /// <summary>Reads campaigns.yaml.</summary>
    public static CampaignYears Read(YamlPart file, Sources sources, Regions regions)
    {
        file.OnlyKnows("campaigns");
        var all = new List<CampaignYear>();
        foreach (var part in file.Items("campaigns"))
        {
            part.OnlyKnows("id", "name", "english", "from", "to", "goals", "region_goals", "reported", "sources");
            var year = new CampaignYear(
                part.Required("id"),
                part.RequiredWords("name"),
                part.Required("english"),
                RequiredDay(part, "from"),
                RequiredDay(part, "to"),
                Figures(part.Part("goals"), Codes),
                ByRegion(part.Part("region_goals"), regions),
                Figures(part.Part("reported"), Codes),
                sources.Cited(part));
            if (year.To < year.From)
                part.ProblemAt(["to"], $"the campaign '{year.Id}' ends before it begins", "'to:' is its last day");
            if (year.Reported.Count > 0 && year.Sources.Count == 0)
                part.ProblemAt(["reported"], $"what was reported of '{year.Id}' has no source", "name it under 'sources:'");
            if (all.Exists(known => known.Id == year.Id))
                part.ProblemAt(["id"], $"the campaign '{year.Id}' stands twice", "keep one of them");
            if (all.Find(known => known.From <= year.To && known.To >= year.From) is { } other && other.Id != year.Id)
                part.ProblemAt(["from"], $"the campaigns '{other.Id}' and '{year.Id}' overlap", "correct their days");
            all.Add(year);
        }

        return new CampaignYears([.. all.OrderBy(static year => year.From)]);
    }

    private static DateOnly RequiredDay(YamlPart part, string key)
    {
        if (part.Part(key) is null)
            part.Problem($"'{key}' is missing", $"add a line '{key}: …'");
        return part.Day(key) ?? DateOnly.MinValue;
    }

    private static Dictionary<string, IReadOnlyDictionary<string, int>> ByRegion(YamlPart? part, Regions regions)
    {
        var known = new Dictionary<string, IReadOnlyDictionary<string, int>>(StringComparer.Ordinal);
        foreach (var (id, goals) in part?.Entries() ?? [])
        {
            if (regions.All.All(region => region.Id != id))
                goals.Problem(
                    $"the region '{id}' is not in regions.yaml",
                    Nearest.Or(id, regions.All.Select(static region => region.Id), "correct the id"));
            known[id] = Figures(goals, OfRegions);
        }

        return known;
    }

    private static Dictionary<string, int> Figures(YamlPart? part, HashSet<string> codes)
    {
        var figures = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (code, value) in part?.Entries() ?? [])
        {
            if (!codes.Contains(code))
                value.Problem(
                    $"'{code}' is no figure that can stand here",
                    Nearest.OrOneOf(code, [.. codes.Order(StringComparer.Ordinal)]));
            else if (int.TryParse(part!.Text(code), NumberStyles.None, CultureInfo.InvariantCulture, out var figure)
                && figure is > 0 and <= MostOfFigure)
                figures[code] = figure;
            else
                value.Problem($"'{code}' is no whole number", "write it in digits alone: 12000");
        }

        return figures;
    }
}
