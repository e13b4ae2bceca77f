using System.Globalization;
using DocumentFormat.OpenXml.Spreadsheet;
using Outreach.Reports;

namespace Outreach.Documents;

/// <summary>A table as a sheet: its heads in the first row, which stays while one scrolls; what must be read with it under it.</summary>
internal static class TableSheet
{
    private const double Narrowest = 10;
    private const double Widest = 60;

    // Spreadsheets count days from here; their 1900 has a day too many.
    private static readonly DateOnly DayZero = new(1899, 12, 30);

    public static Worksheet Of(ReportTable table)
    {
        var rows = new SheetData();
        rows.Append(new Row(table.Heads.Select(static head => Words(head, Styles.Bold))));
        foreach (var row in table.Rows)
            rows.Append(new Row(row.Select(Cell)));
        List<string> notes = [.. table.Closing is { } closing ? [closing] : Array.Empty<string>(), .. table.Notes];
        if (notes.Count > 0)
            rows.Append(new Row());
        foreach (var note in notes)
            rows.Append(new Row(Words(note, Styles.Plain)));
        return new Worksheet(
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            new SheetViews(new SheetView(new Pane
            {
                VerticalSplit = 1,
                TopLeftCell = "A2",
                ActivePane = PaneValues.BottomLeft,
                State = PaneStateValues.Frozen,
            })
            { WorkbookViewId = 0 }),
            new Columns(table.Heads.Select((head, column) => new Column
            {
                Min = (uint)column + 1,
                Max = (uint)column + 1,
                Width = Math.Clamp(
                    table.Rows.Select(row => Written(row[column]).Length).Append(head.Length).Max() + 2, Narrowest, Widest),
                CustomWidth = true,
            })),
            rows,
            new PageSetup { Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 });
    }

    private static Cell Cell(ReportCell cell) => cell switch
    {
        ReportCell.Number number => Number(number.Count.ToString(CultureInfo.InvariantCulture), Styles.Number),
        ReportCell.Share share => Number(share.Part.ToString("R", CultureInfo.InvariantCulture), Styles.Share),
        ReportCell.Day day => Number((day.Date.DayNumber - DayZero.DayNumber).ToString(CultureInfo.InvariantCulture), Styles.Day),
        ReportCell.Words words => Words(words.Text, Styles.Wrapped),
        _ => throw new ArgumentException($"A {cell.GetType().Name} has no form in a sheet.", nameof(cell)),
    };

    private static Cell Number(string written, uint style) => new(new CellValue(written)) { StyleIndex = style };

    // A text is a text, never a formula: it stands in the cell, not in its value.
    private static Cell Words(string text, uint style) => new(new InlineString(new Text(text)))
    {
        DataType = CellValues.InlineString,
        StyleIndex = style,
    };

    private static string Written(ReportCell cell) => cell switch
    {
        ReportCell.Words words => words.Text,
        ReportCell.Number number => number.Count.ToString(CultureInfo.InvariantCulture),
        _ => "00.00.0000",
    };
}
