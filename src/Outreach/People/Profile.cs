using System.Text.Json.Serialization;

namespace Outreach.People;

/// <summary>
/// What a person told us about herself. Nothing = never asked; <see cref="Declined"/> = asked and not said;
/// <see cref="Unknown"/> = she does not know.
/// </summary>
public sealed record Profile
{
    /// <summary>Asked, and she would rather not say.</summary>
    public const string Declined = "declined";

    /// <summary>Asked, and she does not know.</summary>
    public const string Unknown = "unknown";

    /// <summary>The language she chose; null before she chose.</summary>
    public Language? Language { get; init; }

    /// <summary>The language in which the person wrote before choosing; null where nothing clear was written.</summary>
    public Language? Heard { get; init; }

    /// <summary>The language to say something in: the one chosen, else the one heard, else Kyrgyz.</summary>
    [JsonIgnore]
    public Language Speaks => Language ?? Heard ?? People.Language.Ky;

    /// <summary>A region's id of regions.yaml.</summary>
    public string? Region { get; init; }

    /// <summary>A raion's id of regions.yaml.</summary>
    public string? Raion { get; init; }

    /// <summary>An age band of INDICATORS: "&lt;14", "14", "15-17", "18-24", "25-28", "29-35", "36-59", "60+".</summary>
    public string? Age { get; init; }

    /// <summary>female, male, other.</summary>
    public string? Sex { get; init; }

    /// <summary>The kind of link or poster she came by, and the place where it hangs, where we know one: poster-naryn, radio.</summary>
    public string? Source { get; init; }

    /// <summary>Whether she wants to be told of what the campaign does near her.</summary>
    public bool? News { get; init; }

    /// <summary>Whether each screen is to be read aloud at once, where there is a recording of it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Listens { get; init; }

    /// <summary>This profile, and where she was never asked, what another one knows. A raion goes with its region.</summary>
    public Profile Or(Profile other) => new()
    {
        Language = Language ?? other.Language,
        Heard = Heard ?? other.Heard,
        Region = Region ?? other.Region,
        Raion = Raion ?? (Region is null || Region == other.Region ? other.Raion : null),
        Age = Age ?? other.Age,
        Sex = Sex ?? other.Sex,
        Source = Source ?? other.Source,
        News = News ?? other.News,
        Listens = Listens || other.Listens,
    };
}
