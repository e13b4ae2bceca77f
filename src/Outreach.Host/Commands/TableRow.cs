namespace Outreach.Host.Commands;

/// <summary>A row of a table that somebody wrote.</summary>
/// <param name="Number">The row as a spreadsheet shows it, from 1 with the headings.</param>
/// <param name="Heads">The columns.</param>
/// <param name="Cells">What stands in them; the last ones may be missing.</param>
internal sealed record TableRow(int Number, IReadOnlyList<string> Heads, IReadOnlyList<string> Cells)
{
    /// <summary>What stands in a column; empty where nothing does.</summary>
    public string this[string column]
        => Heads.Index().FirstOrDefault(head => head.Item == column, (Index: -1, Item: column)).Index is >= 0 and var at && at < Cells.Count
            ? Cells[at].Trim()
            : string.Empty;
}
