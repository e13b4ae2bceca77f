using CsvHelper;
using Outreach.Documents;
using Outreach.Imports;
using Outreach.Staff.Actions;

namespace Outreach.Host.Commands;

/// <summary>Reads tables of all sorts, and writes empty ones.</summary>
internal sealed class Spreadsheets : ISpreadsheets
{
    public SavedTable? Read(byte[] file, out Reason? why)
    {
        why = new Reason("table_no_workbook");
        if (IsOldWorkbook(file))
            return null;
        var text = WorkbookTable.IsOne(file) ? WorkbookTable.Csv(file, out _) : TableFile.Decode(file);
        if (text is null)
            return null;
        if (!WorkbookTable.IsOne(file) && TableFile.HasLost(text))
        {
            why = new Reason("table_lost_letters");
            return null;
        }

        try
        {
            var table = TableFile.Read(text);
            why = null;
            return table;
        }
        catch (CsvHelperException)
        {
            return null;
        }
    }

    public string Empty(IEnumerable<string> heads)
    {
        using var sheet = new Sheet([.. heads]);
        return sheet.ToString();
    }

    // As Excel saved until 2007 (.xls): MS-CFB, 2.2.
    private static bool IsOldWorkbook(byte[] file) => file is [0xD0, 0xCF, 0x11, 0xE0, ..];
}
