using DocumentFormat.OpenXml.Spreadsheet;

namespace Outreach.Documents;

/// <summary>How cells look.</summary>
internal static class Styles
{
    public const uint Plain = 0;
    public const uint Bold = 1;
    public const uint Number = 2;
    public const uint Share = 3;
    public const uint Day = 4;
    public const uint Wrapped = 5;

    // The formats that every spreadsheet has by these numbers.
    private const uint WithThousands = 3;
    private const uint Percent = 10;
    private const uint Date = 14;

    public static Stylesheet Sheet() => new(
        new Fonts(new Font(), new Font(new Bold())),
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            new CellFormat(),
            new CellFormat(new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Top })
            {
                FontId = 1,
                ApplyFont = true,
                ApplyAlignment = true,
            },
            new CellFormat { NumberFormatId = WithThousands, ApplyNumberFormat = true },
            new CellFormat { NumberFormatId = Percent, ApplyNumberFormat = true },
            new CellFormat { NumberFormatId = Date, ApplyNumberFormat = true },
            new CellFormat(new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Top }) { ApplyAlignment = true }));
}
