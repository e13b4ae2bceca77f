using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Outreach.Tests.Fakes;

/// <summary>Tables as people save them.</summary>
internal static class TableFiles
{
    public static readonly string[] EventHeads = ["День", "Район", "Место", "Вид", "Организатор", "Пришло", "Как считали", "Язык"];
    public static readonly string[] LawyerHeads = ["Имя", "Языки", "Темы", "Места", "Способы", "Адрес", "Минуты", "Перерыв", "В день", "Часы"];

    /// <summary>An event in Kochkor, in the region of Naryn.</summary>
    public static string[] Event(string day, string organiser = "Ак-Жол", string raion = "Кочкорский район", string heads = "65")
        => [day, raion, "Школа №3", "Круглый стол", organiser, heads, "Список участников", "русский"];

    public static string[] Lawyer(string name, string place = "Нарынская область")
        => [name, "кыргызский, русский", "все", place, "телефон", "", "30", "10", "8", "пн-пт 9-17"];

    public static byte[] Csv(params string[][] rows) => Encoding.UTF8.GetBytes(Text(rows));

    public static byte[] Windows1251(params string[][] rows) => CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes(Text(rows));

    public static byte[] Xlsx(params string[][] rows)
    {
        using var made = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(made, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            var sheet = book.AddNewPart<WorksheetPart>();
            sheet.Worksheet = new Worksheet(new SheetData(rows.Select(static row => new Row(row.Select(
                static cell => new Cell(new InlineString(new Text(cell))) { DataType = CellValues.InlineString })))));
            book.Workbook = new Workbook(new Sheets(new Sheet { Id = book.GetIdOfPart(sheet), SheetId = 1, Name = "Лист1" }));
        }

        return made.ToArray();
    }

    private static string Text(string[][] rows) => string.Concat(rows.Select(static row => string.Join(';', row) + "\r\n"));
}
