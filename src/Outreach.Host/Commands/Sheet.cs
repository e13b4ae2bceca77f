using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

#pragma warning disable RS0030 // Here alone: all tables are written by this.
namespace Outreach.Host.Commands;

/// <summary>
/// Writes a table for a spreadsheet, the one way in which this program does. A text that a spreadsheet would take for a formula gets
/// an apostrophe before it, as OWASP advises (owasp.org/www-community/attacks/CSV_Injection): people and staff write some of these
/// texts, and a formula can send a whole sheet away. Numbers stay numbers. Semicolons stand between the cells: where a comma is the
/// decimal sign, as in Russian and Kyrgyz, spreadsheets take these apart and nothing else.
/// </summary>
internal sealed class Sheet : IDisposable
{
    /// <summary>Tells Excel that the letters are UTF-8; without it ң and ё are other signs there.</summary>
    public const string Mark = "\uFEFF";

    // Their wide forms, too: some spreadsheets read them alike.
    private const string Beginnings = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private readonly StringWriter _text = new(CultureInfo.InvariantCulture);
    private readonly CsvWriter _csv;

    public Sheet(params string[] heads)
    {
        _csv = new CsvWriter(_text, new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = ";" });
        Line(heads);
    }

    /// <summary>Writes a row: texts, numbers, instants (in UTC) and nothing, as they come.</summary>
    public void Line(params IEnumerable<object?> cells)
    {
        foreach (var cell in cells)
            _csv.WriteField(Written(cell));
        _csv.NextRecord();
    }

    public void Dispose()
    {
        _csv.Dispose();
        _text.Dispose();
    }

    /// <summary>All that was written.</summary>
    public override string ToString()
    {
        _csv.Flush();
        return Mark + _text.ToString();
    }

    private static string Written(object? cell) => cell switch
    {
        null => string.Empty,
        string text => Harmless(text),
        DateTimeOffset instant => instant.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
        int or long or decimal or double => Convert.ToString(cell, CultureInfo.InvariantCulture)!,
        _ => throw new ArgumentException($"A {cell.GetType().Name} has no form in a table.", nameof(cell)),
    };

    // Blanks before it do not stop a spreadsheet that trims.
    private static string Harmless(string text) => IsFormula(text) || IsFormula(text.TrimStart()) ? $"'{text}" : text;

    private static bool IsFormula(string text) => text.Length > 0 && Beginnings.Contains(text[0], StringComparison.Ordinal);
}
