using Outreach.Content;
using Outreach.People;

namespace Outreach.Flows.Definitions;

/// <summary>What a flow can remember of a person.</summary>
public static class Fields
{
    private static readonly HashSet<string> Ages = new(StringComparer.Ordinal)
    {
        "<14", "14", "15-17", "18-24", "25-28", "29-35", "36-59", "60+",
    };
    private static readonly string[] NotSaid = [Profile.Declined, Profile.Unknown];
    private static readonly HashSet<string> Sexes = new(StringComparer.Ordinal) { "female", "male", "other" };

    /// <summary>All of them.</summary>
    public static IReadOnlySet<string> All { get; }
        = new HashSet<string>(StringComparer.Ordinal) { "language", "region", "raion", "age", "sex", "news" };

    /// <summary>Whether a field can take this value.</summary>
    public static bool Accepts(string field, string value, Regions regions)
        => Values(field, regions).Contains(value, StringComparer.Ordinal);

    /// <summary>The values that a field can take.</summary>
    public static IEnumerable<string> Values(string field, Regions regions) => field switch
    {
        "language" => ["ky", "ru"],
        "region" => regions.All.Select(static region => region.Id).Concat(NotSaid),
        "raion" => regions.Ids.Concat(NotSaid),
        "age" => Ages.Concat(NotSaid),
        "sex" => Sexes.Concat(NotSaid),
        "news" => ["yes", "no"],
        _ => [],
    };

    /// <summary>The profile with a field set.</summary>
    public static Profile Set(Profile profile, string field, string value) => field switch
    {
        "language" => profile with { Language = value == "ru" ? Language.Ru : Language.Ky },
        "region" => profile with { Region = value, Raion = profile.Region == value ? profile.Raion : null },
        "raion" => profile with { Raion = value },
        "age" => profile with { Age = value },
        "sex" => profile with { Sex = value },
        "news" => profile with { News = value == "yes" },
        _ => profile,
    };
}
