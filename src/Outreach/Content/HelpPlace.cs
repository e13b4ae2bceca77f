namespace Outreach.Content;

/// <summary>A country, or anywhere else, with the lines that help somebody who is there.</summary>
/// <param name="Id">kg, ru, kz, tr, ae, elsewhere.</param>
/// <param name="Name">As people read it.</param>
/// <param name="Emergency">Lines for somebody in danger, first one first.</param>
/// <param name="Lines">Lines for everybody else.</param>
public sealed record HelpPlace(string Id, Words Name, IReadOnlyList<HelpLine> Emergency, IReadOnlyList<HelpLine> Lines)
{
    /// <summary>The place for every other country.</summary>
    public const string Elsewhere = "elsewhere";

    /// <summary>Where the people come from whom we write for: its papers and regions are ours.</summary>
    public const string Home = "kg";

    /// <summary>Its flag, for a button.</summary>
    public required string Flag { get; init; }

    /// <summary>The clock all live by there; null where there are several.</summary>
    public TimeZoneInfo? Clock { get; init; }

    /// <summary>What she can say there; null where they speak as she does, or nobody knows.</summary>
    public LocalPhrase? Phrase { get; init; }

    /// <summary>What calling for help means there for whoever has no papers, where it is not the usual.</summary>
    public Words? Advice { get; init; }

    /// <summary>Where the advice comes from.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>What stands on its button.</summary>
    public Words Label => new($"{Flag} {Name.Ky}", $"{Flag} {Name.Ru}") { Sms = Name.For(sms: true) };
}
