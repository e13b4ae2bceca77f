using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Outreach.Events.Imports;
using Outreach.Host.Commands;
using Outreach.Host.Starting;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;
using Sheet = DocumentFormat.OpenXml.Spreadsheet.Sheet;

namespace Outreach.Tests.Events;

/// <summary>A table of events in a workbook, as Excel keeps it.</summary>
public sealed class WorkbookTableTests : IDisposable
{
    private const uint PlainStyle = 0;
    private const uint DayStyle = 1;
    private const double Day = 46354;
    private static readonly string[] Heads = ["День", "Район", "Место", "Вид", "Организатор", "Пришло", "Как считали", "Язык"];
    private readonly string _file = Path.Combine(Directory.CreateTempSubdirectory("outreach-table").FullName, "events.xlsx");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(_file)!, recursive: true);

    [Fact]
    public async Task Days_numbers_and_words_are_read_and_what_is_wrong_is_told_by_the_row_that_is_seen()
    {
        Save(
            (3, [.. Heads.Select(static head => (object)head)]),
            (4, [Day, "Кочкорский район", "Школа №3; зал, «Ош»", "Круглый стол", "Ак-Жол \"Плюс\"", 65, "Список участников", "кыргызча"]),
            (7, [Day + 1, "Нет такого", "Клуб", "Круглый стол", "Ак-Жол", 30, "Список участников", "русский"]));
        var table = Table();
        var rows = table.Read(TableFile.Read(await TableFile.Text(_file, Cancellation)), []);
        TableReasons.Of(table.Problems.ShouldHaveSingleItem(), EventHeads.Columns).ShouldStartWith("row 7, raion: 'Нет такого'");
        var facts = rows[0];
        (facts.Day, facts.Raion, facts.Place, facts.Organiser, facts.Heads)
            .ShouldBe((new DateOnly(2026, 11, 28), "kochkor", "Школа №3; зал, «Ош»", "Ак-Жол \"Плюс\"", 65));
        rows[1].Day.ShouldBe(new DateOnly(2026, 11, 29));
    }

    [Fact]
    public async Task What_is_no_workbook_or_a_huge_one_is_refused_in_words()
    {
        await File.WriteAllBytesAsync(_file, [(byte)'P', (byte)'K', 3, 4, 1, 2, 3], Cancellation);
        (await Refused()).ShouldContain("it is no workbook");
        Save((1, [.. Enumerable.Range(0, 201).Select(static one => (object)one)]));
        (await Refused()).ShouldContain("more than 200 columns");
    }

    private async Task<string> Refused()
        => (await Should.ThrowAsync<StartProblemsException>(() => TableFile.Text(_file, Cancellation))).Message;

    private static EventTable Table()
    {
        var book = PureTalk.Shipped;
        return new EventTable(new EventHeads(book.Texts, book.Regions), book.Regions, new DateOnly(2026, 11, 30), static _ => []);
    }

    private void Save(params (uint Number, object[] Cells)[] rows)
    {
        using var document = SpreadsheetDocument.Create(_file, SpreadsheetDocumentType.Workbook);
        var book = document.AddWorkbookPart();
        book.AddNewPart<WorkbookStylesPart>().Stylesheet = new Stylesheet(
            new NumberingFormats(new NumberingFormat { NumberFormatId = 164, FormatCode = "dd\\.mm\\.yyyy" }),
            new Fonts(new Font()),
            new Fills(new Fill()),
            new Borders(new Border()),
            new CellStyleFormats(new CellFormat()),
            new CellFormats(new CellFormat { NumberFormatId = PlainStyle }, new CellFormat { NumberFormatId = 164, ApplyNumberFormat = true }));
        // The first sheet is empty, as Excel leaves one.
        var (empty, sheet) = (book.AddNewPart<WorksheetPart>(), book.AddNewPart<WorksheetPart>());
        empty.Worksheet = new Worksheet(new SheetData());
        sheet.Worksheet = new Worksheet(new SheetData(rows.Select(static row => new Row(row.Cells.Select(Cell)) { RowIndex = row.Number })));
        book.Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook(new Sheets(
            new Sheet { Id = book.GetIdOfPart(empty), SheetId = 1, Name = "Лист2" },
            new Sheet { Id = book.GetIdOfPart(sheet), SheetId = 2, Name = "Лист1" }));
    }

    private static Cell Cell(object value) => value switch
    {
        double day => new Cell { CellValue = new CellValue(day), StyleIndex = DayStyle },
        int number => new Cell { CellValue = new CellValue(number) },
        _ => new Cell(new InlineString(new Text((string)value))) { DataType = CellValues.InlineString },
    };
}
