using Outreach.People;

namespace Outreach.Reach;

/// <summary>The traits by which people are counted.</summary>
internal static class ReachTraits
{
    private const string NotAsked = "not asked";

    /// <summary>Each with a person's value of it.</summary>
    public static IReadOnlyList<(string Trait, Func<PersonReach, string> Of)> All { get; } =
    [
        ("region", RegionOf),
        ("sex", person => person.Profile.Sex ?? NotAsked),
        ("age", person => person.Profile.Age ?? NotAsked),
        ("language", person => person.Profile.Language?.ToString().ToLowerInvariant() ?? NotAsked),
        ("channel", person => person.Channel),
        ("source", person => person.Profile.Source ?? Profile.Unknown),
    ];

    /// <summary>The traits of which Q1 says how often they are known.</summary>
    public static IReadOnlyList<string> OfQ1 { get; } = ["sex", "age", "region"];

    /// <summary>The region that she told.</summary>
    public static string RegionOf(PersonReach person) => person.Profile.Region ?? NotAsked;

    /// <summary>Whether the person said it.</summary>
    public static bool IsKnown(string value) => value is not (NotAsked or Profile.Declined or Profile.Unknown);
}
