namespace Outreach.Tables;

/// <summary>A table as it may be shown.</summary>
/// <param name="Cells">Row by row.</param>
/// <param name="RowTotals">The total of each row; none where none are told.</param>
/// <param name="ColumnTotals">The total of each column; none where none are told.</param>
/// <param name="Total">The total of all; null where none is told.</param>
public sealed record ShownTable(
    IReadOnlyList<IReadOnlyList<Shown>> Cells, IReadOnlyList<Shown> RowTotals, IReadOnlyList<Shown> ColumnTotals, Shown? Total);
