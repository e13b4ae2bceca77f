using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Outreach.Documents.Review;
using Outreach.Editing.Review;
using Outreach.People;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Editing.Review;

/// <summary>The workbook on its way: written, filled in by whatever program, read again.</summary>
public sealed class ReviewWorkbookTests
{
    private static readonly ReviewSheet Small = new(
        Language.Ky,
        [
            new(new("flows/a.yaml", "steps/one/say"), "Биринчи\n\nсап 🔎", "Первая строка"),
            new(new("texts.yaml", "texts/sum"), "=1+1", "-1"),
            new(new("texts.yaml", "texts/plus"), "+996 {x}", "@SUM(A1)"),
            new(new("texts.yaml", "texts/odd"), " _x000D_ а\u00A0б\u0001 ", "<b>&amp;"),
        ],
        [new(new("staff.yaml", "staff/can"), "Кызматкерге", "Сотруднику")]);

    [Fact]
    public void It_is_a_good_workbook_in_the_language_of_its_reader()
    {
        using var book = Open(ReviewWorkbook.Write(Small));
        new OpenXmlValidator().Validate(book, TestContext.Current.CancellationToken).Select(error => error.Description).ShouldBeEmpty();
        book.WorkbookPart!.Workbook!.Sheets!.Elements<Sheet>().Select(sheet => sheet.Name!.Value)
            .ShouldBe(["Түшүндүрмө", "Адамдарга", "Командага"]);
        var sheet = Sheet(book, 2);
        sheet.Descendants<Pane>().Single().State!.Value.ShouldBe(PaneStateValues.Frozen);
        sheet.Descendants<Column>().Last().Hidden!.Value.ShouldBeTrue("the former text is not to be seen");
        sheet.Descendants<SheetProtection>().ShouldHaveSingleItem();
        sheet.Descendants<DataValidation>().ShouldHaveSingleItem().Formula1!.Text.ShouldBe("\"ооба,жок\"");
        sheet.Descendants<Row>().First().Descendants<Text>().Select(text => text.Text)
            .ShouldBe(["Файл", "Орду", "Орусча", "Азыркы текст", "Жакшы окулабы?", "Жаңы текст", "Эскертүү", "Мурунку текст (тийбеңиз)"]);
        ReviewWorkbook.Write(Small).ShouldBe(ReviewWorkbook.Write(Small));
    }

    [Fact]
    public void No_text_is_a_formula()
    {
        using var book = Open(ReviewWorkbook.Write(Small));
        foreach (var number in new[] { 1, 2, 3 })
        {
            Sheet(book, number).Descendants<CellFormula>().ShouldBeEmpty();
            Sheet(book, number).Descendants<Cell>().Where(cell => cell.InnerText.Length > 0)
                .ShouldAllBe(cell => cell.DataType! == CellValues.InlineString);
        }
    }

    [Theory]
    [InlineData("as it was written")]
    [InlineData("with shared strings")]
    [InlineData("with runs of letters")]
    [InlineData("without places of cells")]
    [InlineData("with the columns moved")]
    [InlineData("with a row above")]
    [InlineData("sorted, with rows gone")]
    public void It_is_read_however_it_was_saved(string how)
    {
        var file = Changed(ReviewWorkbook.Write(Small), book =>
        {
            foreach (var number in new[] { 2, 3 })
            {
                var rows = Sheet(book, number).GetFirstChild<SheetData>()!;
                Fill(rows.Elements<Row>().ElementAt(1), 4, "жок");
                Fill(rows.Elements<Row>().ElementAt(1), 5, "Жаңы\u00A0сөз\nэки ");
                Fill(rows.Elements<Row>().ElementAt(1), 6, "эмнеге?");
                Save(book, rows, how);
            }
        });

        var read = ReviewWorkbook.Read(file).ShouldBeOfType<ReturnedSheet.Read>();

        read.Language.ShouldBe(Language.Ky);
        var expected = Small.People.Concat(Small.Staff).ToList();
        if (how.StartsWith("sorted", StringComparison.Ordinal))
            expected.RemoveAll(text => text.Place.Path == "texts/sum");
        read.Rows.Select(row => row.Place).ShouldBe(expected.Select(text => text.Place), ignoreOrder: true);
        foreach (var row in read.Rows)
        {
            var text = expected.Single(text => text.Place == row.Place).Text;
            (row.Former, row.Now).ShouldBe((text, text));
        }

        var changed = read.Rows.Where(row => row.Change.Length > 0).ToList();
        changed.Select(row => row.Place.Path).ShouldBe(["steps/one/say", "staff/can"]);
        changed.ShouldAllBe(row => row.ReadsWell == false && row.Remark == "эмнеге?");
        changed.ShouldAllBe(row => ReviewedText.Of(row.Change) == "Жаңы\u00A0сөз\nэки");
    }

    [Fact]
    public void Line_ends_of_another_system_are_line_ends()
    {
        var file = Changed(ReviewWorkbook.Write(Small), book =>
            Fill(Sheet(book, 2).Descendants<Row>().ElementAt(1), 5, "бир_x000D_\nэки_x000d_үч_x005F_x0041_"));
        ReviewedText.Of(Rows(file)[0].Change).ShouldBe("бир\nэки\nүч_x0041_");
    }

    [Fact]
    public void A_formula_a_number_and_a_broken_escape_are_no_trap()
    {
        var file = Changed(ReviewWorkbook.Write(Small), book =>
        {
            var rows = Sheet(book, 2).Descendants<Row>().Skip(1).ToList();
            var formula = rows[0].Elements<Cell>().ElementAt(5);
            (formula.CellFormula, formula.CellValue) = (new CellFormula("HYPERLINK(\"http://x\")"), new CellValue("x"));
            rows[1].Elements<Cell>().ElementAt(5).CellValue = new CellValue("112");
            Fill(rows[2], 5, "_xD83D_");
        });
        var read = Rows(file);
        (read[0].IsFormula, read[1].IsFormula).ShouldBe((true, false));
        read[1].Change.ShouldBe("112");
        read[2].Change.ShouldBe("_xD83D_");
    }

    [Fact]
    public void A_sheet_without_a_column_names_it()
    {
        var file = Changed(ReviewWorkbook.Write(Small), book =>
        {
            foreach (var number in new[] { 2, 3 })
                Sheet(book, number).Descendants<Row>().First().Elements<Cell>().Last().Remove();
        });
        Strange(file).ShouldBe("the column «Мурунку текст (тийбеңиз)» is missing");
    }

    [Fact]
    public void What_is_no_sheet_of_ours_is_refused()
    {
        Strange("no zip at all"u8.ToArray()).ShouldBe("it is no workbook (.xlsx)");
        Strange([]).ShouldBe("it is no workbook (.xlsx)");
        Strange(Zip(("readme.txt", 10))).ShouldBe("it is no workbook that can be read (.xlsx)");
        Strange(new byte[ReviewWorkbook.MostBytes + 1]).ShouldBe("it is larger than 8 MB");
        Strange(Zip(("xl/worksheets/sheet1.xml", 60 * 1024 * 1024))).ShouldBe("it unpacks to more than 12 MB");
        Strange(Zip([.. Enumerable.Range(0, 300).Select(part => ($"{part}.xml", 1))])).ShouldBe("it holds more than 200 parts");
        Strange(Changed(ReviewWorkbook.Write(Small), book => book.WorkbookPart!.Workbook!.Sheets!.Elements<Sheet>().Skip(1).ToList()
            .ForEach(sheet => sheet.Remove()))).ShouldBe("it is no review sheet that this program wrote");
    }

    [Fact]
    public void Names_that_stand_for_more_and_more_are_not_followed()
    {
        var file = ReviewWorkbook.Write(Small);
        using var stream = new MemoryStream();
        stream.Write(file);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            var name = zip.Entries.Single(part => part.FullName.EndsWith("sheet2.xml", StringComparison.Ordinal)).FullName;
            zip.GetEntry(name)!.Delete();
            using var part = zip.CreateEntry(name).Open();
            part.Write(Encoding.UTF8.GetBytes(
                "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]><worksheet "
                + "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                + "<row><c t=\"inlineStr\"><is><t>&b;</t></is></c></row></sheetData></worksheet>"));
        }

        Strange(stream.ToArray()).ShouldBe("it is no workbook that can be read (.xlsx)");
    }

    [Fact]
    public void A_torn_or_scratched_file_is_refused_or_read_and_never_breaks_anything()
    {
        var whole = ReviewWorkbook.Write(Small);
        CsCheck.Check.Sample(
            CsCheck.Gen.Select(CsCheck.Gen.Int[0, whole.Length - 1], CsCheck.Gen.Byte, CsCheck.Gen.Bool),
            scratch =>
            {
                var (place, sign, isTorn) = scratch;
                byte[] file = isTorn ? whole[..place] : [.. whole];
                if (!isTorn)
                    file[place] = sign;
                ReviewWorkbook.Read(file).ShouldNotBeNull();
            },
            iter: 300);
    }

    private static IReadOnlyList<ReturnedRow> Rows(byte[] file) => ReviewWorkbook.Read(file).ShouldBeOfType<ReturnedSheet.Read>().Rows;

    private static string Strange(byte[] file) => ReviewWorkbook.Read(file).ShouldBeOfType<ReturnedSheet.Strange>().Why;

    private static SpreadsheetDocument Open(byte[] file) => SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);

    private static Worksheet Sheet(SpreadsheetDocument book, int number)
        => ((WorksheetPart)book.WorkbookPart!.GetPartById(FormattableString.Invariant($"sheet{number}"))).Worksheet!;

    private static byte[] Changed(byte[] file, Action<SpreadsheetDocument> change)
    {
        using var stream = new MemoryStream();
        stream.Write(file);
        using (var book = SpreadsheetDocument.Open(stream, isEditable: true))
            change(book);
        return stream.ToArray();
    }

    private static void Fill(Row row, int column, string text)
    {
        var cell = row.Elements<Cell>().ElementAt(column);
        cell.RemoveAllChildren();
        cell.DataType = CellValues.InlineString;
        cell.Append(new InlineString(new Text(text) { Space = SpaceProcessingModeValues.Preserve }));
    }

    // What programs do to a sheet when they save it.
    private static void Save(SpreadsheetDocument book, SheetData rows, string how)
    {
        foreach (var (number, row) in rows.Elements<Row>().Index())
        {
            row.RowIndex = (uint)number + 1;
            foreach (var (column, cell) in row.Elements<Cell>().Index())
                cell.CellReference = $"{(char)('A' + column)}{number + 1}";
        }

        switch (how)
        {
            case "with shared strings" or "with runs of letters":
                Share(book, rows, inRuns: how == "with runs of letters");
                break;
            case "without places of cells":
                foreach (var row in rows.Elements<Row>())
                {
                    row.RowIndex = null;
                    foreach (var cell in row.Elements<Cell>())
                        cell.CellReference = null;
                }

                break;
            case "with the columns moved":
                foreach (var row in rows.Elements<Row>())
                {
                    var cells = row.Elements<Cell>().Reverse().ToList();
                    row.RemoveAllChildren();
                    // Two columns in between are empty, and empty cells are left out.
                    foreach (var (column, cell) in cells.Index())
                    {
                        cell.CellReference = $"{(char)('C' + column)}{row.RowIndex!.Value}";
                        if (cell.InnerText.Length > 0)
                            row.Append(cell);
                    }
                }

                break;
            case "with a row above":
                var note = new Cell(new InlineString(new Text("А. окуган, декабрь"))) { DataType = CellValues.InlineString };
                rows.PrependChild(new Row(note));
                foreach (var row in rows.Elements<Row>())
                {
                    row.RowIndex = null;
                    foreach (var cell in row.Elements<Cell>())
                        cell.CellReference = null;
                }

                break;
            case "sorted, with rows gone":
                rows.Elements<Row>().FirstOrDefault(row => row.InnerText.Contains("texts/sum", StringComparison.Ordinal))?.Remove();
                var head = rows.Elements<Row>().First();
                var sorted = rows.Elements<Row>().Skip(1).Reverse().ToList();
                rows.RemoveAllChildren();
                rows.Append(head);
                rows.Append(new Row { RowIndex = 2 });
                foreach (var (number, row) in sorted.Index())
                {
                    row.RowIndex = (uint)number + 3;
                    foreach (var cell in row.Elements<Cell>())
                        cell.CellReference = $"{cell.CellReference!.Value![0]}{number + 3}";
                    rows.Append(row);
                }

                break;
        }
    }

    private static void Share(SpreadsheetDocument book, SheetData rows, bool inRuns)
    {
        var part = book.WorkbookPart!.SharedStringTablePart ?? book.WorkbookPart.AddNewPart<SharedStringTablePart>();
        part.SharedStringTable ??= new SharedStringTable();
        foreach (var cell in rows.Descendants<Cell>().Where(cell => cell.InlineString is not null))
        {
            var text = cell.InlineString!.Text!.Text;
            cell.RemoveAllChildren();
            cell.DataType = CellValues.SharedString;
            cell.CellValue = new CellValue(part.SharedStringTable.ChildElements.Count);
            part.SharedStringTable.Append(inRuns
                ? new SharedStringItem(
                    new Run(new RunProperties(new Bold()), Kept(text[..(text.Length / 2)])),
                    new Run(Kept(text[(text.Length / 2)..])),
                    new PhoneticRun(new Text("how it is read")) { BaseTextStartIndex = 0, EndingBaseIndex = 1 })
                : new SharedStringItem(Kept(text)));
        }

        static Text Kept(string text) => new(text) { Space = SpaceProcessingModeValues.Preserve };
    }

    private static byte[] Zip(params (string Name, int Bytes)[] parts)
    {
        using var made = new MemoryStream();
        using (var zip = new ZipArchive(made, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in parts)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(Encoding.ASCII.GetBytes(new string('0', bytes)));
            }
        }

        return made.ToArray();
    }
}
