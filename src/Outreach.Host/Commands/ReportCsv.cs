using Outreach.Reports;

namespace Outreach.Host.Commands;

/// <summary>Writes a report as one table for a program to read: a line for each cell.</summary>
internal static class ReportCsv
{
    public static string Write(Report report)
    {
        using var sheet = new Sheet("table", "row", "column", "value");
        foreach (var table in report.Tables)
        {
            foreach (var (row, cells) in table.Rows.Index())
            {
                foreach (var (column, cell) in cells.Index())
                    sheet.Line(table.Name, row + 1, table.Heads[column], Value(cell));
            }
        }

        return sheet.ToString();
    }

    private static object Value(ReportCell cell) => cell switch
    {
        ReportCell.Number number => number.Count,
        ReportCell.Share share => share.Part,
        ReportCell.Day day => day.Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        ReportCell.Words words => words.Text,
        _ => throw new ArgumentException($"A {cell.GetType().Name} has no form in a table.", nameof(cell)),
    };
}
