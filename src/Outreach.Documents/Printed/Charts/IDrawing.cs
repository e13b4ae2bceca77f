using PdfSharp.Drawing;

namespace Outreach.Documents.Printed.Charts;

/// <summary>A picture as wide as the page's column. Lengths are points.</summary>
internal interface IDrawing
{
    /// <summary>How high it is.</summary>
    double Height { get; }

    /// <summary>Draws it, from its upper left corner.</summary>
    void Draw(XGraphics page, XPoint corner);
}
