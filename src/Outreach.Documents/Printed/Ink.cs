using PdfSharp.Drawing;

namespace Outreach.Documents.Printed;

/// <summary>The colours of a report. Each is a shade of its own also where a printer has only grey.</summary>
internal static class Ink
{
    public static readonly XColor Rule = XColor.FromArgb(0xA8, 0xAE, 0xB4);
    public static readonly XColor Edge = XColor.FromArgb(0x5C, 0x66, 0x70);
    public static readonly XColor Deep = XColor.FromArgb(0x1F, 0x41, 0x68);
    public static readonly XColor Pale = XColor.FromArgb(0xCB, 0xD8, 0xE6);

    public static XBrush Text => XBrushes.Black;

    public static XBrush Head { get; } = new XSolidBrush(Deep);

    public static XBrush Soft { get; } = new XSolidBrush(XColor.FromArgb(0x4A, 0x4F, 0x55));

    /// <summary>From few to many: of paper's white they take 10, 26, 49 and 75 of 100.</summary>
    public static IReadOnlyList<XColor> Steps { get; } =
        [XColor.FromArgb(0xDF, 0xE8, 0xF1), XColor.FromArgb(0xAE, 0xC3, 0xD9), XColor.FromArgb(0x6A, 0x8F, 0xB5), Deep];
}
