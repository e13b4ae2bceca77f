using Outreach.Staff.Actions;

namespace Outreach.Imports;

/// <summary>Tables as spreadsheets save them: workbooks, or text in any of its encodings and with any of its separators.</summary>
public interface ISpreadsheets
{
    /// <summary>The table of a file. Null, with the reason, where it cannot be read.</summary>
    /// <param name="file">The file's bytes; anybody may have sent them.</param>
    /// <param name="why">Why not.</param>
    SavedTable? Read(byte[] file, out Reason? why);

    /// <summary>A table with nothing but its headings, as a text that every spreadsheet opens.</summary>
    string Empty(IEnumerable<string> heads);
}
