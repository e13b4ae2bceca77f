using Outreach.Staff.Actions;

namespace Outreach.Imports;

/// <summary>Something in a table that must be mended before it is taken.</summary>
/// <param name="Row">The row as the spreadsheet counts it; null = it is of the whole table.</param>
/// <param name="Columns">The columns by our names; none = it is of the whole row.</param>
/// <param name="Why">What is wrong, and what would be right.</param>
public sealed record TableProblem(int? Row, IReadOnlyList<string> Columns, Reason Why)
{
    /// <summary>Of a cell.</summary>
    public TableProblem(int row, string column, Reason why)
        : this(row, [column], why)
    {
    }

    /// <summary>Of the whole table.</summary>
    public TableProblem(Reason why)
        : this(null, [], why)
    {
    }
}
