using PdfSharp.Drawing;

namespace Outreach.Documents.Printed.Charts;

/// <summary>Fills what stands for a hidden number: of its own kind in grey as well, so that none takes it for a few.</summary>
internal static class Hatching
{
    private const double Between = 3.4;

    public static void Fill(XGraphics page, XGraphicsPath path, XRect around)
    {
        page.DrawPath(XBrushes.White, path);
        var state = page.Save();
        page.IntersectClip(path);
        var pen = new XPen(Ink.Edge, 0.55);
        for (var along = around.X - around.Height; along < around.Right; along += Between)
            page.DrawLine(pen, along, around.Bottom, along + around.Height, around.Y);
        page.Restore(state);
    }
}
