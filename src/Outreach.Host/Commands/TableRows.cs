using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace Outreach.Host.Commands;

/// <summary>
/// A table as rows of cells under named columns, the one way in which this program reads one: commas, semicolons or tabs, with or without
/// <c>sep=</c>, headings in any order and case.
/// </summary>
internal sealed class TableRows
{
    private const string Separator = "sep=";
    private static readonly char[] Between = [';', '\t', ','];

    private TableRows(IReadOnlyList<string> heads, IReadOnlyList<TableRow> rows) => (Heads, Rows) = (heads, rows);

    /// <summary>The columns, as <see cref="Plain"/> writes them; none = the file is empty.</summary>
    public IReadOnlyList<string> Heads { get; }

    /// <summary>The rows that have any cell.</summary>
    public IReadOnlyList<TableRow> Rows { get; }

    /// <summary>Reads.</summary>
    /// <param name="text">The file.</param>
    /// <param name="named">The name of a column by what stands over it; as it stands there where null.</param>
    public static TableRows Read(string text, Func<string, string>? named = null)
    {
        var (body, between) = Parted(text.TrimStart('\uFEFF'));
        using var reader = new StringReader(body);
        using var csv = new CsvParser(reader, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = between.ToString(),
            TrimOptions = TrimOptions.Trim,
            IgnoreBlankLines = false,
            BadDataFound = null,
        });
        if (!csv.Read() || Array.TrueForAll(csv.Record!, string.IsNullOrWhiteSpace))
            return new TableRows([], []);
        List<string> heads = [.. csv.Record!.Select(head => named?.Invoke(head) ?? Plain(head))];
        var rows = new List<TableRow>();
        while (csv.Read())
        {
            // The row of the file is the one that a spreadsheet shows.
            if (!Array.TrueForAll(csv.Record!, string.IsNullOrWhiteSpace))
                rows.Add(new TableRow(csv.Row, heads, csv.Record!));
        }

        return new TableRows(heads, rows);
    }

    /// <summary>A heading without what does not matter: blanks, signs, case, ё.</summary>
    public static string Plain(string words)
        => string.Concat(words.Where(static sign => char.IsLetterOrDigit(sign) || sign == '_')).ToLowerInvariant().Replace('ё', 'е');

    // A spreadsheet says its sign in a line of its own, or the row of headings does: what stands most often in it outside of quotes.
    private static (string Body, char Between) Parted(string text)
    {
        if (text.StartsWith(Separator, StringComparison.OrdinalIgnoreCase) && text.Length > Separator.Length)
        {
            var end = text.IndexOf('\n', StringComparison.Ordinal);
            return (end < 0 ? string.Empty : text[(end + 1)..], text[Separator.Length]);
        }

        var quoted = false;
        var first = text.TakeWhile(sign => (quoted ^= sign == '"') || sign is not ('\n' or '\r'));
        var counts = Between.ToDictionary(static sign => sign, static _ => 0);
        foreach (var sign in first)
        {
            if (!quoted && counts.TryGetValue(sign, out var count))
                counts[sign] = count + 1;
        }

        return (text, Between.MaxBy(sign => counts[sign]));
    }
}
