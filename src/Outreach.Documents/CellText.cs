using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Outreach.Documents;

/// <summary>
/// Texts in cells. What XML cannot hold, and what only looks so, stands there as <c>_x000D_</c> (ECMA-376, ST_Xstring).
/// </summary>
internal static partial class CellText
{
    /// <summary>A cell that is a text whatever it begins with: nothing in it is reckoned.</summary>
    public static Cell Cell(string text, uint style)
        => new(new InlineString(new Text(Escaped(text)) { Space = SpaceProcessingModeValues.Preserve }))
        {
            DataType = CellValues.InlineString,
            StyleIndex = style,
        };

    /// <summary>The text of a shared or an inline string: its runs in a row, without what only says how to read them aloud.</summary>
    public static string Of(OpenXmlElement item) => Decoded(string.Concat(item.ChildElements.Select(static part => part switch
    {
        Text text => text.Text,
        Run run => run.Text?.Text,
        _ => null,
    })));

    /// <summary>A text with its escapes resolved.</summary>
    public static string Decoded(string text) => Escape().Replace(text, static escape =>
    {
        var sign = (char)int.Parse(escape.Groups["code"].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return char.IsSurrogate(sign) ? escape.Value : sign.ToString();
    });

    private static string Escaped(string text) => string.Concat(Escape().Replace(text, "_x005F$0").Select(static sign
        => XmlConvert.IsXmlChar(sign) || char.IsSurrogate(sign)
            ? sign.ToString()
            : string.Create(CultureInfo.InvariantCulture, $"_x{(int)sign:X4}_")));

    [GeneratedRegex("_x(?<code>[0-9A-Fa-f]{4})_", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Escape();
}
