using Outreach.Events.Codes;
using Outreach.People;

namespace Outreach.Events.Cards;

/// <summary>What stands on a printed card: a lesson or a check, one sentence of it, and the way to it.</summary>
public sealed record Card
{
    /// <summary>The language that it is written in.</summary>
    public required Language Language { get; init; }

    /// <summary>What the lesson or check is called.</summary>
    public required string Title { get; init; }

    /// <summary>What whoever only reads the card takes along.</summary>
    public required string Sentence { get; init; }

    /// <summary>What to do with the code; stands beside it.</summary>
    public required string Scan { get; init; }

    /// <summary>The code that phones read.</summary>
    public required QrSquares Code { get; init; }

    /// <summary>Where it leads, as somebody types it.</summary>
    public required string Link { get; init; }

    /// <summary>Whom to call, at home and from abroad.</summary>
    public required string Numbers { get; init; }

    /// <summary>Whose card it is; null while the campaign has no name.</summary>
    public string? Campaign { get; init; }
}
