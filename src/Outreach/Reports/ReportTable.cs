namespace Outreach.Reports;

/// <summary>A table of a report.</summary>
/// <param name="Name">Its name, short enough for a sheet.</param>
/// <param name="Heads">What stands over its columns.</param>
/// <param name="Rows">Its rows; all as long as the heads.</param>
public sealed record ReportTable(string Name, IReadOnlyList<string> Heads, IReadOnlyList<IReadOnlyList<ReportCell>> Rows)
{
    /// <summary>What must be read with it.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
