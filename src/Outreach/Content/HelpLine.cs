namespace Outreach.Content;

/// <summary>Somebody who helps by phone.</summary>
public sealed record HelpLine
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>A name that helps to choose.</summary>
    public required Words Name { get; init; }

    /// <summary>Its numbers, the first one first.</summary>
    public required IReadOnlyList<HelpNumber> Numbers { get; init; }

    /// <summary>Whether somebody answers at any hour.</summary>
    public bool IsAlwaysOpen { get; init; }

    /// <summary>When somebody answers; null where that is always, or nobody knows.</summary>
    public OpeningHours? Hours { get; init; }

    /// <summary>Price, languages.</summary>
    public Words? Note { get; init; }

    /// <summary>For a local line: the regions it is for.</summary>
    public IReadOnlyList<string> Regions { get; init; } = [];

    /// <summary>Where the numbers come from.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>The day somebody phoned it; null when nobody did.</summary>
    public DateOnly? Checked { get; init; }
}
