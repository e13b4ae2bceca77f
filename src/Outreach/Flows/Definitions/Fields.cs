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
    private static readonly HashSet<string> Sexes = new(StringComparer.Ordinal) { "female", "male", "other" };

    /// <summary>All of them.</summary>
    public static IReadOnlySet<string> All { get; }
        = new HashSet<string>(StringComparer.Ordinal) { "language", "region", "raion", "age", "sex", "news" };

    /// <summary>Whether a field can take this value.</summary>
    public static bool Accepts(string field, string value, Regions regions) => field switch
    {
        "language" => value is "ky" or "ru",
        "region" => Unsaid(value) || regions.All.Any(region => region.Id == value),
        "raion" => Unsaid(value) || regions.Find(value) is not null,
        "age" => Unsaid(value) || Ages.Contains(value),
        "sex" => Unsaid(value) || Sexes.Contains(value),
        "news" => value is "yes" or "no",
        _ => false,
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

    private static bool Unsaid(string value) => value is Profile.Declined or Profile.Unknown;
}
