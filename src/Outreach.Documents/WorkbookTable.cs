using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Outreach.Documents;

/// <summary>The table of a workbook that somebody filled, as the CSV that a spreadsheet would save of it.</summary>
public static class WorkbookTable
{
    private const int MostColumns = 200;

    /// <summary>Whether these bytes are a workbook (.xlsx), and no text.</summary>
    public static bool IsOne(byte[] file) => file is [(byte)'P', (byte)'K', 3, 4, ..];

    /// <summary>The first sheet that holds something, its rows by their numbers. Null, with the reason, where it cannot be read.</summary>
    /// <param name="file">The file's bytes; anybody may have sent them.</param>
    /// <param name="why">Why not.</param>
    public static string? Csv(byte[] file, out string why)
    {
        why = $"it is larger than {BoundedPackage.MostBytes / 1024 / 1024} MB";
        if (file.Length > BoundedPackage.MostBytes || BoundedPackage.Of(file, out why) is not { } package)
            return null;
        try
        {
            using var stream = new MemoryStream(package);
            using var document = SpreadsheetDocument.Open(stream, isEditable: false);
            var rows = Filled(document.WorkbookPart!);
            why = $"it has more than {MostColumns} columns";
            return rows.Exists(static row => row.Cells.Keys.Any(static column => column > MostColumns)) ? null : Written(rows);
        }
        catch (Exception trouble) when (Workbooks.IsTorn(trouble))
        {
            why = "it is no workbook that can be read (.xlsx)";
            return null;
        }
    }

    private static List<(int Number, Dictionary<int, ReadCell> Cells)> Filled(WorkbookPart book)
    {
        var cells = new SheetCells(book);
        return book.Workbook!.Sheets!.Elements<Sheet>()
            .Select(sheet => sheet.Id?.Value is { } id && book.GetPartById(id) is WorksheetPart part ? cells.Rows(part) : [])
            .FirstOrDefault(static rows => rows.Count > 0) ?? [];
    }

    // An empty row is an empty line: what is wrong with a row is told by the number that the spreadsheet shows.
    private static string Written(List<(int Number, Dictionary<int, ReadCell> Cells)> rows)
    {
        var text = new StringBuilder();
        var line = 1;
        foreach (var (number, cells) in rows)
        {
            for (; line < number; line++)
                text.Append("\r\n");
            text.AppendJoin(',', Enumerable.Range(1, cells.Keys.Max()).Select(column => Quoted(cells.GetValueOrDefault(column).Text)));
        }

        return text.Append("\r\n").ToString();
    }

    private static string Quoted(string? text)
        => string.Create(CultureInfo.InvariantCulture, $"\"{text?.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
}
