namespace Outreach.Content.Meanings;

/// <summary>Which stems stand where in one text.</summary>
internal sealed class Heard(Saying saying)
{
    private readonly Dictionary<int, List<int>> _places = [];

    public Saying Saying { get; } = saying;

    /// <summary>The stems that were heard at all.</summary>
    public IReadOnlyCollection<int> Stems => _places.Keys;

    public bool Has(int stem) => _places.ContainsKey(stem);

    public IReadOnlyList<int> At(int stem) => _places.TryGetValue(stem, out var places) ? places : [];

    public void Note(int stem, int place)
    {
        if (!_places.TryGetValue(stem, out var places))
            _places[stem] = places = [];
        places.Add(place);
    }
}
