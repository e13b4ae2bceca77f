using Outreach.Content;
using Outreach.Flows.Definitions;

namespace Outreach.Flows.Engine;

/// <summary>An entry of a list that the program knows.</summary>
/// <param name="Id">What is kept when it is chosen.</param>
/// <param name="Label">What stands on the button.</param>
public sealed record Choice(string Id, Words Label)
{
    /// <summary>Other spellings that people type.</summary>
    public IReadOnlyList<string> Also { get; init; } = [];

    /// <summary>A time of the day that it is, on the clock of whoever chooses; null for what is none.</summary>
    public TimeOnly? At { get; init; }

    /// <summary>Where it leads; nothing = where the step leads.</summary>
    public Target? Go { get; init; }

    /// <summary>The field in which it is kept; nothing = the one that the step names.</summary>
    public string? Keeps { get; init; }

    /// <summary>What can be shown of it once chosen, as {detail}.</summary>
    public Words? Detail { get; init; }
}
