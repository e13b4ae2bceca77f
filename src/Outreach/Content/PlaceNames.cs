namespace Outreach.Content;

/// <summary>
/// Finds a region, raion or town by its name as people write it: with blanks, dashes and doubled letters as they come, with or without
/// what sort of place it is.
/// </summary>
public sealed class PlaceNames
{
    private const int ShortestNear = 4;

    private static readonly Dictionary<string, PlaceSort> Sorts = new[]
    {
        (PlaceSort.Region, "облусу облус областы область обл oblusu oblast region"),
        (PlaceSort.Raion, "району район р н raionu raion rayon district"),
        (PlaceSort.Town, "шаары шаар ш город гор г shaary shaar gorod city"),
    }.SelectMany(static sort => sort.Item2.Split(' ').Select(word => (Folding.FoldWord(word), sort.Item1)))
        .DistinctBy(static word => word.Item1).ToDictionary(StringComparer.Ordinal);

    private readonly IReadOnlyList<Named> _places;

    internal PlaceNames(IEnumerable<Region> regions)
        => _places = [.. regions.SelectMany(static region => region.Raions.Prepend(region)).Select(static place => new Named(place))];

    /// <summary>All places that can be meant: written just so, else nearly so. More than one where a name is that of several.</summary>
    /// <param name="written">The name, as it was written.</param>
    /// <param name="among">Which places can be meant at all.</param>
    public IReadOnlyList<Region> Meant(string written, Func<Region, bool> among)
    {
        var places = _places.Where(place => among(place.Place)).ToList();
        var (plain, sort) = (written.Trim(), SortOf(written));
        var (whole, bare) = (Joined(Words(written)), Joined(Bare(written)));
        foreach (var fits in new Predicate<Named>[]
        {
            place => place.Written.Contains(plain, StringComparer.OrdinalIgnoreCase),
            place => whole.Length > 0 && place.Whole.Contains(whole),
            place => bare.Length > 0 && place.Bare.Contains(bare) && (sort is null || sort == place.Sort),
        })
        {
            if (places.FindAll(fits) is { Count: > 0 } found)
                return [.. found.Select(static place => place.Place)];
        }

        return [];
    }

    /// <summary>Places that may have been meant by a name that is none, or that of several.</summary>
    /// <param name="written">The name, as it was written.</param>
    /// <param name="among">Which places can be meant at all.</param>
    public IReadOnlyList<Region> Near(string written, Func<Region, bool> among)
    {
        if (Meant(written, among) is { Count: > 0 } several)
            return several;
        // A region where one of its raions is asked for.
        if (Meant(written, static _ => true).SelectMany(static region => region.Raions).Where(among).ToList() is { Count: > 0 } parts)
            return parts;
        var bare = Joined(Bare(written));
        var places = _places.Where(place => among(place.Place)).ToList();
        return bare.Length >= ShortestNear && Nearest.Of(bare, places.SelectMany(static place => place.Bare)) is { } near
            ? [.. places.Where(place => place.Bare.Contains(near)).Select(static place => place.Place)]
            : [];
    }

    private static string[] Words(string name) => Folding.Fold(name).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<string> Bare(string name) => Words(name).Where(static word => !Sorts.ContainsKey(word));

    // Кара-Суу, Кара Суу and Карасуу are one.
    private static string Joined(IEnumerable<string> words) => Folding.Single(string.Concat(words));

    private static PlaceSort? SortOf(string name)
        => Words(name).Select(static word => Sorts.TryGetValue(word, out var sort) ? sort : (PlaceSort?)null)
            .FirstOrDefault(static sort => sort is not null);

    private sealed class Named
    {
        public Named(Region place)
        {
            Place = place;
            // An id is no name: whoever writes Ош does not mean the region "osh".
            string[] names = [place.Name.Ky, place.Name.Ru, .. place.Also];
            Written = [place.Id, .. names];
            Whole = [.. names.Select(static name => Joined(Words(name)))];
            Bare = [.. names.Select(static name => Joined(PlaceNames.Bare(name))).Where(static name => name.Length > 0)];
            Sort = SortOf(place.Name.Ky);
        }

        public Region Place { get; }

        public IReadOnlyList<string> Written { get; }

        public HashSet<string> Whole { get; }

        public HashSet<string> Bare { get; }

        public PlaceSort? Sort { get; }
    }
}
