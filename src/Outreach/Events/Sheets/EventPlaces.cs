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

    /// <summary>The only place that is meant by a name, as people write it; null when there is none, or there are several.</summary>
    public static string? Read(string written, Regions regions)
        => regions.Names.Meant(written, place => RegionOf(place.Id, regions) is not null) is [var only] ? only.Id : null;

    /// <summary>The ids of places that may have been meant by a name for which there is none, or there are several.</summary>
    public static IReadOnlyList<string> Near(string written, Regions regions)
        => [.. regions.Names.Near(written, place => RegionOf(place.Id, regions) is not null).Select(static place => place.Id)];
}
