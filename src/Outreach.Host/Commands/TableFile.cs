using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Outreach.Documents;
using Outreach.Host.Starting;
using Outreach.Imports;

namespace Outreach.Host.Commands;

/// <summary>
/// Reads the table that a spreadsheet saved, however it did: as a workbook, or as text in any of its encodings, with any of its separators.
/// </summary>
internal static class TableFile
{
    private const int Cyrillic = 1251;

    static TableFile() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The text of a file: UTF-8 or UTF-16, with or without a mark; else the letters of a Russian Windows.</summary>
    public static string Decode(byte[] bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8.GetString(bytes.AsSpan(3)),
        [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(bytes.AsSpan(2)),
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(bytes.AsSpan(2)),
        // No text holds noughts: in UTF-16 each sign that is on every keyboard has one, before or behind it.
        _ when Array.IndexOf(bytes, (byte)0) is >= 0 and var nought
            => (nought % 2 == 1 ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(bytes),
        _ => IsUtf8(bytes) ? Encoding.UTF8.GetString(bytes) : Encoding.GetEncoding(Cyrillic).GetString(bytes),
    };

    /// <summary>The text of a file.</summary>
    /// <exception cref="StartProblemsException">
    /// It cannot be read, or lost letters when it was saved: Windows-1251 has no ң, ө, ү.
    /// </exception>
    public static async Task<string> Text(string path, CancellationToken cancellation)
    {
        try
        {
            var bytes = await File.ReadAllBytesAsync(path, cancellation);
            if (WorkbookTable.IsOne(bytes))
                return WorkbookTable.Csv(bytes, out var why) ?? throw new StartProblemsException([$"'{path}' cannot be read: {why}."]);
            var text = Decode(bytes);
            return HasLost(text)
                ? throw new StartProblemsException(
                    [$"'{path}' holds words with question marks where Kyrgyz letters were: they are lost. In Excel choose 'Save as' and "
                        + "'CSV UTF-8'."])
                : text;
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            throw new StartProblemsException([$"'{path}' cannot be read: {trouble.Message}"]);
        }
    }

    /// <summary>The table that stands in a text.</summary>
    public static SavedTable Read(string text)
    {
        var rows = new List<SavedRow>();
        using var reader = new StringReader(WithoutSeparatorLine(text.TrimStart('\uFEFF'), out var separator, out var before));
        using var csv = new CsvReader(reader, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = separator ?? ",",
            DetectDelimiter = separator is null,
            DetectDelimiterValues = [",", ";", "\t"],
            TrimOptions = TrimOptions.Trim,
            MissingFieldFound = null,
            BadDataFound = null,
        });
        if (!csv.Read() || !csv.ReadHeader() || csv.HeaderRecord is not { } heads)
            return new SavedTable([], rows, string.Empty);
        while (csv.Read())
        {
            // The row of the file is the one that a spreadsheet shows.
            if (csv.Parser.Record is { } cells && !cells.All(string.IsNullOrWhiteSpace))
                rows.Add(new SavedRow(csv.Parser.Row + before, cells));
        }

        return new SavedTable(heads, rows, csv.Parser.Delimiter);
    }

    // "К?чк?р": a question mark right before a Cyrillic letter is no question, and no part of a link.
    internal static bool HasLost(string text)
        => text.Index().Any(one => one.Item == '?' && one.Index + 1 < text.Length && text[one.Index + 1] is >= 'Ѐ' and <= 'ӿ');

    // Excel's own first line, which names the separator.
    private static string WithoutSeparatorLine(string text, out string? separator, out int lines)
    {
        (separator, lines) = (null, 0);
        if (!text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) || text.Length < 5)
            return text;
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        (separator, lines) = (text[4].ToString(), 1);
        return end < 0 ? string.Empty : text[(end + 1)..];
    }

    private static bool IsUtf8(byte[] bytes)
    {
        try
        {
            _ = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetCharCount(bytes);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
