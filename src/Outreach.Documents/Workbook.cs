using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Outreach.Reports;

namespace Outreach.Documents;

/// <summary>
/// Writes a report as an XLSX: a sheet for each table, heads that stay, numbers and days that are such. What was asked stands in it as a
/// defined name, so that it can be made anew and compared.
/// </summary>
internal sealed class Workbook : IReportRenderer
{
    private const string Name = "outreach_report";
    private const int LongestSheetName = 31;

    /// <inheritdoc/>
    public string Ending => ".xlsx";

    /// <inheritdoc/>
    public byte[] Render(Report report)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            // Each part has an id of ours: the library's own are random.
            var book = document.AddWorkbookPart();
            document.ChangeIdOfPart(book, "book");
            book.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = Styles.Sheet();
            var sheets = new Sheets();
            foreach (var (index, table) in report.Tables.Index())
            {
                var part = book.AddNewPart<WorksheetPart>(FormattableString.Invariant($"sheet{index + 1}"));
                part.Worksheet = TableSheet.Of(table);
                sheets.Append(new Sheet { Id = book.GetIdOfPart(part), SheetId = (uint)index + 1, Name = SheetName(table.Name) });
            }

            book.Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook(
                sheets, new DefinedNames(new DefinedName($"\"{report.Query}\"") { Name = Name, Hidden = true }));
        }

        return Steady.Of(stream.ToArray());
    }

    /// <inheritdoc/>
    public string? QueryOf(byte[] file)
    {
        try
        {
            using var stream = new MemoryStream(file);
            using var document = SpreadsheetDocument.Open(stream, isEditable: false);
            return document.WorkbookPart?.Workbook?.DefinedNames?.Elements<DefinedName>()
                .FirstOrDefault(static one => one.Name == Name)?.Text.Trim('"');
        }
        catch (Exception trouble) when (trouble is OpenXmlPackageException or InvalidDataException or IOException or FormatException
            or System.Xml.XmlException or InvalidOperationException or ArgumentException)
        {
            return null;
        }
    }

    // What a sheet may be called: not too long, and without signs of a formula.
    private static string SheetName(string name)
    {
        var safe = string.Concat(name.Where(static sign => !"[]:*?/\\'".Contains(sign, StringComparison.Ordinal)));
        return safe.Length > LongestSheetName ? safe[..LongestSheetName] : safe;
    }
}
