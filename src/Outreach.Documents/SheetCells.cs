using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Outreach.Documents;

/// <summary>The cells of a workbook that somebody saved, as they are seen there.</summary>
internal sealed class SheetCells
{
    private const uint FirstOwnFormat = 164;
    private const double MostOfDays = 100_000;
    private const int Until1904 = 1462;

    private readonly IReadOnlyList<string> _shared;
    private readonly HashSet<uint> _days;
    private readonly bool _from1904;

    public SheetCells(WorkbookPart book)
    {
        _shared = book.SharedStringTablePart is { } part ? [.. Each(part, typeof(SharedStringItem)).Select(CellText.Of)] : [];
        _days = Days(book.WorkbookStylesPart?.Stylesheet);
        _from1904 = book.Workbook?.WorkbookProperties?.Date1904?.Value ?? false;
    }

    // One after the other: as a whole, a part has a hundred times its size in memory.
    private static IEnumerable<OpenXmlElement> Each(OpenXmlPart part, Type kind, Action<OpenXmlReader>? passed = null)
    {
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (!reader.IsStartElement)
                continue;
            if (reader.ElementType == kind)
                yield return reader.LoadCurrentElement()!;
            else
                passed?.Invoke(reader);
        }
    }

    // Where a row or a cell does not say where it stands, it stands behind the one before.
    public List<(int Number, Dictionary<int, ReadCell> Cells)> Rows(WorksheetPart sheet)
    {
        var rows = new List<(int Number, Dictionary<int, ReadCell> Cells)>();
        var (number, column) = (0, 0);
        foreach (var cell in Each(sheet, typeof(Cell), NextRow).Cast<Cell>())
        {
            column = cell.CellReference?.Value is { } reference ? Column(reference) : column + 1;
            if (new ReadCell(Said(cell), cell.CellFormula is not null) is not { IsEmpty: false } read)
                continue;
            if (rows.Count == 0 || rows[^1].Number != number)
                rows.Add((number, []));
            rows[^1].Cells[column] = read;
        }

        return rows;

        void NextRow(OpenXmlReader reader)
        {
            if (reader.ElementType != typeof(Row))
                return;
            var told = reader.Attributes.FirstOrDefault(static one => one.LocalName == "r").Value;
            (number, column) = (told is null ? number + 1 : int.Parse(told, CultureInfo.InvariantCulture), 0);
        }
    }

    private string Said(Cell cell)
    {
        if (cell.InlineString is { } inline)
            return CellText.Of(inline);
        var value = cell.CellValue?.Text ?? string.Empty;
        if (cell.DataType?.Value == CellValues.SharedString)
            return _shared.ElementAtOrDefault(int.Parse(value, CultureInfo.InvariantCulture)) ?? string.Empty;
        if (cell.DataType?.Value == CellValues.String)
            return CellText.Decoded(value);
        return cell.StyleIndex?.Value is { } style && _days.Contains(style)
            && double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number is > 0 and < MostOfDays
                ? DateTime.FromOADate(_from1904 ? number + Until1904 : number).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
                : value;
    }

    private static int Column(string reference)
        => reference.TakeWhile(char.IsAsciiLetter)
            .Aggregate(0, static (column, letter) => (column * 26) + char.ToUpperInvariant(letter) - 'A' + 1);

    // A day is kept as a number, and only the format of its cell says so (ECMA-376, 18.8.30).
    private static HashSet<uint> Days(Stylesheet? styles)
    {
        var own = styles?.NumberingFormats?.Elements<NumberingFormat>()
            .Where(static format => format.NumberFormatId?.Value >= FirstOwnFormat && IsDay(format.FormatCode?.Value ?? string.Empty))
            .Select(static format => format.NumberFormatId!.Value).ToHashSet() ?? [];
        return (styles?.CellFormats?.Elements<CellFormat>() ?? []).Index()
            .Where(one => one.Item.NumberFormatId?.Value is { } id && (id is (>= 14 and <= 17) or 22 || own.Contains(id)))
            .Select(static one => (uint)one.Index).ToHashSet();
    }

    private static bool IsDay(string format) => format.Contains("yy", StringComparison.OrdinalIgnoreCase)
        || (format.Contains('d', StringComparison.OrdinalIgnoreCase) && format.Contains('m', StringComparison.OrdinalIgnoreCase));
}
