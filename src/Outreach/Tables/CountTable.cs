namespace Outreach.Tables;

/// <summary>Counts by one dimension or by two, before anything is hidden.</summary>
/// <param name="Family">What it is about.</param>
/// <param name="Rows">By what its rows count.</param>
/// <param name="Columns">By what its columns count; null where it has one column.</param>
/// <param name="Cells">The counts, row by row; 0 and more.</param>
public sealed record CountTable(Family Family, Dimension Rows, Dimension? Columns, IReadOnlyList<IReadOnlyList<long>> Cells)
{
    /// <summary>
    /// Whether totals of rows and columns are told, here or anywhere else. Only of counts that add up: a person who stands in two rows
    /// would be counted twice.
    /// </summary>
    public bool HasTotals { get; init; } = true;

    /// <summary>
    /// How the totals of the columns, and then the total of all, were told elsewhere: so they stay. Null where they are told here for the
    /// first time.
    /// </summary>
    public IReadOnlyList<Shown>? Known { get; init; }
}
