using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Outreach.Documents.Cards;

/// <summary>
/// A PDF without what the library draws by lot and without the time at which it was made: the same pages give the same bytes. Its ids come
/// from what is in it. Nothing becomes longer or shorter, so that the table of where each part begins stays right.
/// </summary>
internal static partial class SteadyPdf
{
    // The first day that our other files know, too: see Steady.
    private const string Never = "1980-01-01T00:00:00+00:00";

    /// <summary>The day that stands in a document of which nobody needs to know when it was made.</summary>
    public static readonly DateTimeOffset Day = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Of(byte[] made)
    {
        // Latin-1 is the bytes themselves.
        var text = Encoding.Latin1.GetString(made);
        text = Subset().Replace(text, "AAAAAA+");
        text = Written().Replace(text, Never);
        var without = Id().Replace(text, static id => new string('0', id.Length));
        var hash = Convert.ToHexString(SHA256.HashData(Encoding.Latin1.GetBytes(without)));
        text = Id().Replace(text, id => id.Value.Contains('-', StringComparison.Ordinal)
            ? new Guid(hash[..32]).ToString()
            : hash[..32]);
        return Encoding.Latin1.GetBytes(text);
    }

    /// <summary>The six letters before the name of a font of which only some letters are there (ISO 32000-1, 9.6.4).</summary>
    [GeneratedRegex(@"(?<=/(?:FontName|BaseFont)/)[A-Z]{6}\+", RegexOptions.CultureInvariant)]
    private static partial Regex Subset();

    [GeneratedRegex("(?<=<xmp:(?:Create|Modify)Date>)[-0-9T:+]{25}(?=<)", RegexOptions.CultureInvariant)]
    private static partial Regex Written();

    [GeneratedRegex(
        "(?<=ID>uuid:)[-0-9a-f]{36}(?=<)|(?<=/ID\\[<)[0-9A-F]{32}(?=>)|(?<=/ID\\[<[0-9A-F]{32}><)[0-9A-F]{32}(?=>)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Id();
}
