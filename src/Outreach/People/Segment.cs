namespace Outreach.People;

/// <summary>All that decides whether an announcement reaches a person: people with the same answers stand in the same segment.</summary>
public sealed record Segment
{
    /// <summary>Ages under which somebody is a child: no announcement reaches her (SAFETY).</summary>
    private static readonly HashSet<string> Minors = new(StringComparer.Ordinal) { "<14", "14", "15-17" };

    /// <summary>The kind of channel.</summary>
    public required string Channel { get; init; }

    /// <summary>Whether we may write to her.</summary>
    public ContactStatus Standing { get; init; }

    /// <summary>Her language; null before she chose.</summary>
    public Language? Language { get; init; }

    /// <summary>Her region's id; nothing or declined or unknown where she did not say.</summary>
    public string? Region { get; init; }

    /// <summary>Her raion's id.</summary>
    public string? Raion { get; init; }

    /// <summary>She says that she is under 18.</summary>
    public bool Minor { get; init; }

    /// <summary>She called for urgent help.</summary>
    public bool CalledForHelp { get; init; }

    /// <summary>Whether she wants news; null before she was asked.</summary>
    public bool? News { get; init; }

    /// <summary>The country of her number.</summary>
    public string? Country { get; init; }

    /// <summary>The person has another channel beside this number: where this one yields, that one is written to.</summary>
    public bool Twice { get; init; }

    /// <summary>The lessons she has finished, sorted, with commas between.</summary>
    public string Finished { get; init; } = string.Empty;

    /// <summary>The segment of a person.</summary>
    public static Segment Of(Person person) => new()
    {
        Channel = person.Channel,
        Standing = person.Standing,
        Language = person.Profile.Language,
        Region = person.Profile.Region,
        Raion = person.Profile.Raion,
        Minor = person.Profile.Age is { } age && Minors.Contains(age),
        CalledForHelp = person.CalledForHelp is not null,
        News = person.Profile.News,
        Country = person.Country,
        Twice = person.Joined is not null && person.Country is not null,
        Finished = string.Join(',', person.Finished.Order(StringComparer.Ordinal)),
    };
}
