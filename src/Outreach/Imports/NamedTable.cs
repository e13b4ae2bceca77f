using Outreach.Staff.Actions;

namespace Outreach.Imports;

/// <summary>A table whose columns have our names, whatever stands over them.</summary>
public sealed class NamedTable
{
    private readonly Dictionary<string, string> _written = new(StringComparer.Ordinal);

    /// <param name="saved">The table.</param>
    /// <param name="named">Our name of a heading.</param>
    public NamedTable(SavedTable saved, Func<string, string> named)
    {
        Heads = [.. saved.Heads.Select(named)];
        foreach (var (head, written) in Heads.Zip(saved.Heads))
            _written.TryAdd(head, written);
        Torn = [.. saved.Rows.Where(row => row.Cells.Skip(Heads.Count).Any(static cell => !string.IsNullOrWhiteSpace(cell)))
            .Select(row => new TableProblem(row.Number, [], new Reason("table_row_long", ("between", saved.Between))))];
        Rows = [.. saved.Rows.Select(Row)];
    }

    /// <summary>The columns, by our names where we have one.</summary>
    public IReadOnlyList<string> Heads { get; }

    /// <summary>The rows that hold something.</summary>
    public IReadOnlyList<TableRow> Rows { get; }

    /// <summary>The rows that have more cells than there are columns.</summary>
    public IReadOnlyList<TableProblem> Torn { get; }

    /// <summary>What stands over each column.</summary>
    public IReadOnlyDictionary<string, string> Written => _written;

    private TableRow Row(SavedRow row)
    {
        var cells = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (head, cell) in Heads.Zip(row.Cells))
            cells.TryAdd(head, cell);
        return new TableRow(row.Number, cells);
    }
}
