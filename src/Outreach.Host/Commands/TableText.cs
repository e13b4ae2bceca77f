using System.Text;
using Outreach.Host.Starting;

namespace Outreach.Host.Commands;

/// <summary>
/// The text of a table as spreadsheets save it: UTF-8 with or without its mark, UTF-16, or Windows-1251, which older ones write in Russian.
/// </summary>
internal static class TableText
{
    private const int Cyrillic = 1251;
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a file.</summary>
    /// <exception cref="StartProblemsException">It cannot be read.</exception>
    public static async Task<string> Of(string path, CancellationToken cancellation)
    {
        try
        {
            return Of(await File.ReadAllBytesAsync(path, cancellation)) ?? throw new StartProblemsException(
                [$"'{path}' holds words with question marks where Kyrgyz letters were: they are lost. In Excel choose 'Save as' and "
                    + "'CSV UTF-8'."]);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            throw new StartProblemsException([$"'{path}' cannot be read: {trouble.Message}"]);
        }
    }

    /// <summary>Its text; null where letters were lost when it was saved: Windows-1251 has no ң, ө, ү.</summary>
    internal static string? Of(byte[] file)
    {
        var text = file switch
        {
            [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(file),
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(file),
            _ when IsUtf16(file, zero: 1) => Encoding.Unicode.GetString(file),
            _ when IsUtf16(file, zero: 0) => Encoding.BigEndianUnicode.GetString(file),
            _ => OfBytes(file),
        };
        return text?.TrimStart('\uFEFF');
    }

    private static string? OfBytes(byte[] file)
    {
        try
        {
            return Utf8.GetString(file);
        }
        catch (DecoderFallbackException)
        {
            var text = CodePagesEncodingProvider.Instance.GetEncoding(Cyrillic)!.GetString(file);
            return HasLost(text) ? null : text;
        }
    }

    // Without a mark: signs of tables, such as commas, have a zero beside them, and no text in UTF-8 has one.
    private static bool IsUtf16(byte[] file, int zero)
        => file.Length >= 2 && file.Length % 2 == 0 && file.Index().Any(one => one.Item == 0 && one.Index % 2 == zero)
            && !file.Index().Any(one => one.Item == 0 && one.Index % 2 != zero);

    // "К?чк?р": a question mark right before a letter is no question.
    private static bool HasLost(string text)
        => text.Index().Any(one => one.Item == '?' && one.Index + 1 < text.Length && char.IsLetter(text[one.Index + 1]));
}
