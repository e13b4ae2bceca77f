using PdfSharp.Drawing;

namespace Outreach.Documents.Cards;

/// <summary>A phone that looks at a code, for who reads neither language: drawn, since no font has it.</summary>
internal static class PhoneSign
{
    /// <summary>How wide it is, of its height.</summary>
    public const double Slimness = 0.56;

    private const double Round = 0.14;
    private const double Stroke = 0.045;
    private const double Eye = 0.13;

    /// <param name="page">Where to.</param>
    /// <param name="place">The room it has.</param>
    public static void Draw(XGraphics page, XRect place)
    {
        var (high, wide) = (place.Height, place.Width);
        var pen = new XPen(XColors.Black, high * Stroke);
        page.DrawRoundedRectangle(pen, place.X, place.Y, wide, high, high * Round, high * Round);
        var bar = new XRect(place.X + (wide * 0.38), place.Y + (high * 0.9), wide * 0.24, high * 0.028);
        page.DrawRectangle(XBrushes.Black, bar);
        // The three eyes of a code are what everybody knows of it.
        var (near, far) = (wide * 0.22, (wide * 0.78) - (high * Eye));
        var top = place.Y + (high * 0.25);
        foreach (var (x, y) in new[] { (near, 0), (far, 0), (near, far - near) })
        {
            var eye = new XRect(place.X + x, top + y, high * Eye, high * Eye);
            page.DrawRectangle(new XPen(XColors.Black, high * 0.035), eye);
            page.DrawRectangle(XBrushes.Black, XRect.Inflate(eye, -high * 0.04, -high * 0.04));
        }

        page.DrawRectangle(XBrushes.Black, new XRect(place.X + far, top + far - near, high * Eye * 0.8, high * Eye * 0.8));
    }
}
