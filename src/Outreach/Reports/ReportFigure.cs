using Outreach.Tables;

namespace Outreach.Reports;

/// <summary>A figure that matters most.</summary>
/// <param name="Name">What it counts, with its code.</param>
/// <param name="Count">Its count as the guard lets it be shown.</param>
public sealed record ReportFigure(string Name, Shown Count)
{
    /// <summary>Where the count is the lower bound of a range, the upper one; else null.</summary>
    public Shown? Upper { get; init; }
}
