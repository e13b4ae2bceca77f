namespace Outreach.Content.Meanings;

/// <summary>
/// One text, listened to once: what it means, what it names, and what is left of it without kind words. Each is found when it is first
/// asked for.
/// </summary>
public sealed class Sense
{
    private readonly Lazy<IReadOnlySet<string>> _means;
    private readonly Lazy<IReadOnlySet<string>> _places;
    private readonly Lazy<string> _bare;

    internal Sense(Saying saying, Func<IReadOnlySet<string>> means, Func<IReadOnlySet<string>> places, Func<string> bare)
        => (Saying, _means, _places, _bare) = (saying, new(means), new(places), new(bare));

    /// <summary>The text.</summary>
    public Saying Saying { get; }

    /// <summary>Everything that it means; "cry" where no line says danger, but it sounds like it; "worry" where it only may be.</summary>
    public IReadOnlySet<string> Means => _means.Value;

    /// <summary>The places that are named in it, by their codes in hotlines.yaml; "other" for one that has none.</summary>
    public IReadOnlySet<string> Places => _places.Value;

    /// <summary>The folded text without words that only make it kinder or longer; "" when nothing else is in it.</summary>
    public string Bare => _bare.Value;

    /// <summary>It tells of danger: a line says so, or it sounds like it.</summary>
    public bool IsCry => Means.Contains("sos") || Means.Contains("cry");
}
