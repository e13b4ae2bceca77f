using Outreach.Tables;

namespace Outreach.Reports;

/// <summary>What a picture of a report draws once: a bar, a region, a point of a line.</summary>
/// <param name="Label">What stands beside it.</param>
/// <param name="Count">Its count as the guard lets it be shown: a hidden one has no length.</param>
public sealed record ChartMark(string Label, Shown Count)
{
    /// <summary>The region's id, as regions.yaml has it; null where it is no region.</summary>
    public string? Place { get; init; }

    /// <summary>Where the count is the lower bound of a range, the upper one; else null.</summary>
    public Shown? Upper { get; init; }
}
