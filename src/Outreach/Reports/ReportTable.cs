namespace Outreach.Reports;

/// <summary>A table of a report.</summary>
/// <param name="Name">Its name, short enough for a sheet.</param>
/// <param name="Heads">What stands over its columns.</param>
/// <param name="Rows">Its rows; all as long as the heads.</param>
public sealed record ReportTable(string Name, IReadOnlyList<string> Heads, IReadOnlyList<IReadOnlyList<ReportCell>> Rows)
{
    /// <summary>The sentence that says what it comes to; null where it has none.</summary>
    public string? Closing { get; init; }

    /// <summary>What must be read with it.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>A picture of it; null where none would say anything.</summary>
    public ReportChart? Chart { get; init; }

    /// <summary>So many of its first rows say what the front of a printed report says as well.</summary>
    public int RowsOfFront { get; init; }

    /// <summary>Whether its last row adds up the others.</summary>
    public bool HasTotal { get; init; }
}
