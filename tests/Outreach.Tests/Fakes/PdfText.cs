using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using PdfSharp.Pdf;
using PdfSharp.Pdf.Content;
using PdfSharp.Pdf.Content.Objects;
using PdfSharp.Pdf.IO;

namespace Outreach.Tests.Fakes;

/// <summary>Reads what stands on the pages of a PDF, as a reader's search does: by the letters that its fonts name.</summary>
internal static partial class PdfText
{
    /// <summary>The lines in the order in which they were drawn.</summary>
    public static IReadOnlyList<string> Lines(byte[] file)
    {
        using var document = PdfReader.Open(new MemoryStream(file), PdfDocumentOpenMode.Import);
        return [.. document.Pages.Cast<PdfPage>().SelectMany(Lines)];
    }

    private static List<string> Lines(PdfPage page)
    {
        var lines = new List<string>();
        var letters = new Dictionary<int, string>();
        foreach (var deed in ContentReader.ReadContent(page).OfType<COperator>())
        {
            if (deed.OpCode.OpCodeName == OpCodeName.Tf)
                letters = Letters(page, ((CName)deed.Operands[0]).Name);
            else if (deed.OpCode.OpCodeName == OpCodeName.Tj)
                lines.Add(Read(((CString)deed.Operands[0]).Value, letters));
        }

        return lines;
    }

    private static string Read(string glyphs, Dictionary<int, string> letters)
    {
        var text = new StringBuilder();
        for (var at = 0; at + 1 < glyphs.Length; at += 2)
            text.Append(letters[(glyphs[at] << 8) | glyphs[at + 1]]);
        return text.ToString();
    }

    private static Dictionary<int, string> Letters(PdfPage page, string font)
    {
        var map = page.Resources.Elements.GetDictionary("/Font")!.Elements.GetDictionary(font)!.Elements.GetDictionary("/ToUnicode")!;
        var letters = new Dictionary<int, string>();
        foreach (Match range in Range().Matches(Encoding.ASCII.GetString(map.Stream.UnfilteredValue)))
        {
            var (first, last, letter) = (Number(range, "first"), Number(range, "last"), Number(range, "letter"));
            for (var glyph = first; glyph <= last; glyph++)
                letters[glyph] = char.ConvertFromUtf32(letter + glyph - first);
        }

        return letters;
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    [GeneratedRegex("<(?<first>[0-9A-Fa-f]+)>\\s*<(?<last>[0-9A-Fa-f]+)>\\s*<(?<letter>[0-9A-Fa-f]+)>", RegexOptions.CultureInvariant)]
    private static partial Regex Range();
}
