using Outreach.Content;

namespace Outreach.Events.Sheets;

/// <summary>Where events can take place: in a raion, or in a region that has none; not abroad.</summary>
public static class EventPlaces
{
    private const string Abroad = "abroad";

    /// <summary>All such places, each with its region (E2 counts them).</summary>
    public static IEnumerable<(Region Place, Region Region)> All(Regions regions) => Inland(regions)
        .SelectMany(static region => region.Raions.DefaultIfEmpty(region), static (region, place) => (place, region));

    /// <summary>The regions in which events can take place.</summary>
    public static IEnumerable<Region> Inland(Regions regions) => regions.All.Where(static region => region.Id != Abroad);

    /// <summary>The region of a place; null when no event can take place there.</summary>
    public static Region? RegionOf(string? place, Regions regions)
        => All(regions).FirstOrDefault(one => one.Place.Id == place).Region;

    /// <summary>The only place that is written so, as people write it; null when there is none, or there are several.</summary>
    public static string? Read(string written, Regions regions)
    {
        var named = All(regions).Where(one => Names(one.Place).Contains(written.Trim(), StringComparer.OrdinalIgnoreCase)).ToList();
        return named is [var (only, _)] ? only.Id : null;
    }

    private static IEnumerable<string> Names(Region place) => [place.Id, place.Name.Ky, place.Name.Ru, .. place.Also];
}
