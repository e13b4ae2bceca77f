using Outreach.Privacy;

namespace Outreach.People;

/// <summary>Somebody who wrote to us: where she can be written to, what she said of herself, what she agreed to.</summary>
public sealed record Person
{
    /// <summary>Her number in this store.</summary>
    public required PersonId Id { get; init; }

    /// <summary>How she is found when she writes again.</summary>
    public required PersonKey Key { get; init; }

    /// <summary>A random mark under which she is counted. Erasing the person cuts the tie; the counts stay.</summary>
    public required string Token { get; init; }

    /// <summary>The kind of channel she writes by, such as telegram.</summary>
    public required string Channel { get; init; }

    /// <summary>Her address in that channel, sealed.</summary>
    public required Sealed Address { get; init; }

    /// <summary>When she first wrote.</summary>
    public required DateTimeOffset FirstSeen { get; init; }

    /// <summary>She by another channel: one person then, counted under one token, and stopped or forgotten as one.</summary>
    public PersonId? Joined { get; init; }

    /// <summary>The country of her phone number, ISO 3166; null where the channel has no numbers.</summary>
    public string? Country { get; init; }

    /// <summary>The lessons she has finished, in their order.</summary>
    public IReadOnlyList<string> Finished { get; init; } = [];

    /// <summary>When she last called for urgent help: no announcement reaches her since.</summary>
    public DateTimeOffset? CalledForHelp { get; init; }

    /// <summary>Whether we may write to her.</summary>
    public ContactStatus Standing { get; init; }

    /// <summary>What she told us about herself.</summary>
    public Profile Profile { get; init; } = new();
}
