using Outreach.Content;

namespace Outreach.Flows.Definitions;

/// <summary>Something that can be chosen at a step.</summary>
public sealed record Option
{
    /// <summary>Its id within the step.</summary>
    public required string Id { get; init; }

    /// <summary>What stands on the button.</summary>
    public required Words Label { get; init; }

    /// <summary>Where it leads; nothing = where the step leads.</summary>
    public Target? Go { get; init; }

    /// <summary>What is remembered when it is chosen.</summary>
    public IReadOnlyDictionary<string, string> Set { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether it is the right answer of a quiz.</summary>
    public bool Right { get; init; }

    /// <summary>The condition under which it is shown.</summary>
    public string? When { get; init; }

    /// <summary>The ages, from and to, that choose it when typed.</summary>
    public (int From, int To)? Ages { get; init; }
}
