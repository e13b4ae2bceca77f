using DocumentFormat.OpenXml.Spreadsheet;

namespace Outreach.Documents.Review;

/// <summary>How the cells of a review sheet look: what is to be written into is light yellow and not locked.</summary>
internal static class ReviewStyles
{
    public const uint Read = 0;
    public const uint Head = 1;
    public const uint Write = 2;
    public const uint Small = 3;
    public const uint Title = 4;

    // The format by which a spreadsheet takes whatever is typed as text, never as a formula, a number or a day.
    private const uint Text = 49;

    public static Stylesheet Sheet() => new(
        new Fonts(
            Font(11, isBold: false), Font(11, isBold: true), Font(9, isBold: false), Font(14, isBold: true)),
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            Fill("FFDDE6EE"),
            Fill("FFFFFBE6")),
        new Borders(new Border(), Thin()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            Cell(font: 0, fill: 0, border: 1),
            Cell(font: 1, fill: 2, border: 1),
            Written(),
            Cell(font: 2, fill: 0, border: 1),
            Cell(font: 3, fill: 0, border: 0)));

    private static CellFormat Cell(uint font, uint fill, uint border)
        => new(new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Top })
        {
            FontId = font,
            FillId = fill,
            BorderId = border,
            ApplyFont = true,
            ApplyFill = true,
            ApplyBorder = true,
            ApplyAlignment = true,
        };

    private static CellFormat Written()
    {
        var cell = Cell(font: 0, fill: 3, border: 1);
        cell.Append(new Protection { Locked = false });
        (cell.ApplyProtection, cell.NumberFormatId, cell.ApplyNumberFormat) = (true, Text, true);
        return cell;
    }

    private static Font Font(double size, bool isBold)
    {
        var font = new Font();
        if (isBold)
            font.Append(new Bold());
        font.Append(new FontSize { Val = size }, new FontName { Val = "Calibri" });
        return font;
    }

    private static Fill Fill(string colour)
        => new(new PatternFill(new ForegroundColor { Rgb = colour }) { PatternType = PatternValues.Solid });

    private static Border Thin()
    {
        return new(
            Side(new LeftBorder()), Side(new RightBorder()), Side(new TopBorder()), Side(new BottomBorder()), new DiagonalBorder());

        static BorderPropertiesType Side(BorderPropertiesType side)
        {
            side.Style = BorderStyleValues.Thin;
            side.Append(new Color { Rgb = "FFC8D0D8" });
            return side;
        }
    }
}
