using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Outreach.Editing.Review;

namespace Outreach.Documents.Review;

/// <summary>
/// The workbook in which somebody reads our texts in the language that they grew up with, and writes how to say them better.
/// </summary>
public static class ReviewWorkbook
{
    /// <summary>What a file has at most, in bytes.</summary>
    public const int MostBytes = BoundedPackage.MostBytes;

    /// <summary>What is said of a larger one.</summary>
    public static ReturnedSheet TooLarge { get; } = new ReturnedSheet.Strange($"it is larger than {MostBytes / 1024 / 1024} MB");

    /// <summary>Writes one: how it goes on the first sheet, what people read on the second, what staff read on the third.</summary>
    public static byte[] Write(ReviewSheet sheet)
    {
        var words = ReviewWords.Of(sheet.Language);
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            // Each part has an id of ours: the library's own are random.
            var book = document.AddWorkbookPart();
            document.ChangeIdOfPart(book, "book");
            book.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = ReviewStyles.Sheet();
            book.Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook(new Sheets(
                Added(book, 1, words.Instruction, ReviewWriter.Instruction(words)),
                Added(book, 2, words.People, ReviewWriter.Texts(sheet.People, words)),
                Added(book, 3, words.Staff, ReviewWriter.Texts(sheet.Staff, words))));
        }

        return Steady.Of(stream.ToArray());
    }

    /// <summary>Reads one that came back, however it was saved since.</summary>
    /// <param name="file">The file's bytes; anybody may have sent them.</param>
    public static ReturnedSheet Read(byte[] file)
    {
        if (file.Length > MostBytes)
            return TooLarge;
        if (BoundedPackage.Of(file, out var why) is not { } package)
            return new ReturnedSheet.Strange(why);
        try
        {
            using var stream = new MemoryStream(package);
            using var document = SpreadsheetDocument.Open(stream, isEditable: false);
            return ReviewReader.Read(document.WorkbookPart!);
        }
        catch (Exception trouble) when (Workbooks.IsTorn(trouble))
        {
            return new ReturnedSheet.Strange("it is no workbook that can be read (.xlsx)");
        }
    }

    private static Sheet Added(WorkbookPart book, uint number, string name, Worksheet sheet)
    {
        var part = book.AddNewPart<WorksheetPart>(FormattableString.Invariant($"sheet{number}"));
        part.Worksheet = sheet;
        return new Sheet { Id = book.GetIdOfPart(part), SheetId = number, Name = name };
    }
}
