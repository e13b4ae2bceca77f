using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Outreach.Editing.Review;
using Outreach.People;

namespace Outreach.Documents.Review;

/// <summary>Finds the sheets of a review by their heads, wherever their columns stand by now, and reads their rows.</summary>
internal static class ReviewReader
{
    // Somebody may have written above the heads.
    private const int RowsUntilHeads = 20;

    public static ReturnedSheet Read(WorkbookPart book)
    {
        var cells = new SheetCells(book);
        var found = new List<(Language Language, List<ReturnedRow> Rows)>();
        string? missing = null;
        foreach (var sheet in book.Workbook!.Sheets!.Elements<Sheet>())
        {
            if (sheet.Id?.Value is not { } id || book.GetPartById(id) is not WorksheetPart part)
                continue;
            var rows = cells.Rows(part);
            foreach (var language in Enum.GetValues<Language>())
            {
                if (Heads(rows, ReviewWords.Of(language), ref missing) is { } heads)
                    found.Add((language, [.. rows.Where(row => row.Number > heads.Row)
                        .Select(row => Returned(sheet.Name?.Value ?? string.Empty, row, heads.Columns, ReviewWords.Of(language)))
                        .OfType<ReturnedRow>()]));
            }
        }

        if (found.Count == 0)
            return new ReturnedSheet.Strange(missing ?? "it is no review sheet that this program wrote");
        return found.Select(static one => one.Language).Distinct().Skip(1).Any()
            ? new ReturnedSheet.Strange("it holds sheets of two languages: bring each in a file of its own")
            : new ReturnedSheet.Read(found[0].Language, [.. found.SelectMany(static one => one.Rows)]);
    }

    private static (int Row, Dictionary<string, int> Columns)? Heads(
        IReadOnlyList<(int Number, Dictionary<int, ReadCell> Cells)> rows, ReviewWords words, ref string? missing)
    {
        string[] needed = [words.File, words.Place, words.Now, words.Change, words.Former];
        foreach (var (number, cells) in rows.Take(RowsUntilHeads))
        {
            var columns = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var (column, cell) in cells.OrderBy(static cell => cell.Key))
            {
                if (words.Heads.FirstOrDefault(head => Plain(head) == Plain(cell.Text)) is { } head)
                    columns.TryAdd(head, column);
            }

            if (needed.All(columns.ContainsKey))
                return (number, columns);
            // "File" is the same word in both languages.
            if (columns.Count > 2)
                missing = $"the column «{needed.First(head => !columns.ContainsKey(head))}» is missing";
        }

        return null;
    }

    private static ReturnedRow? Returned(
        string sheet, (int Number, Dictionary<int, ReadCell> Cells) row, Dictionary<string, int> columns, ReviewWords words)
    {
        if (row.Cells.Values.All(static cell => string.IsNullOrWhiteSpace(cell.Text) && !cell.IsFormula))
            return null;
        var change = Cell(words.Change);
        var well = Plain(Cell(words.ReadsWell).Text);
        return new ReturnedRow(
            sheet,
            row.Number,
            new ReviewPlace(Cell(words.File).Text.Trim(), Cell(words.Place).Text.Trim()),
            Cell(words.Now).Text,
            Cell(words.Former).Text,
            change.Text)
        {
            ReadsWell = well == words.Yes ? true : well == words.No ? false : null,
            Remark = Cell(words.Remark).Text.Trim(),
            IsFormula = change.IsFormula,
        };

        ReadCell Cell(string head)
            => columns.TryGetValue(head, out var column) && row.Cells.TryGetValue(column, out var cell)
                ? cell
                : new(string.Empty, IsFormula: false);
    }

    private static string Plain(string words) => string.Concat(words.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
