using Outreach.Documents.Cards;
using PdfSharp.Drawing;
using PdfSharp.UniversalAccessibility;

namespace Outreach.Documents.Printed;

/// <summary>Draws on a page, and says what it is to who has it read aloud.</summary>
internal sealed class Pen(XGraphics page, StructureBuilder reading)
{
    public XGraphics Page => page;

    /// <summary>Something that is read.</summary>
    public void Tagged(PdfBlockLevelElementTag tag, Action draw)
    {
        reading.BeginElement(tag);
        draw();
        reading.End();
    }

    /// <summary>A picture, and what is read in its place.</summary>
    public void Picture(string words, XRect place, Action draw)
    {
        reading.BeginElement(PdfIllustrationElementTag.Figure, words, place);
        draw();
        reading.End();
    }

    /// <summary>What is not read: lines, and what stands on every page.</summary>
    public void Aside(Action draw)
    {
        reading.BeginArtifact();
        draw();
        reading.End();
    }

    /// <summary>Writes lines.</summary>
    public void Write(SetText text, XRect place, XBrush ink, Side side = Side.Left) => Write(page, text, place, ink, side);

    /// <summary>Writes lines from the upper edge of their room.</summary>
    public static void Write(XGraphics page, SetText text, XRect place, XBrush ink, Side side = Side.Left)
    {
        var font = NotoFonts.Of(text.Size, text.Bold);
        foreach (var (index, line) in text.Lines.Index())
        {
            var left = side == Side.Left ? place.X : place.X + ((place.Width - text.Widths[index]) * (side == Side.Right ? 1 : 0.5));
            // Who has it read aloud, or copies it, needs the gap that the end of a line is to the eye.
            page.DrawString(index + 1 < text.Lines.Count ? $"{line} " : line, font, ink, left, place.Y + text.Baseline(index));
        }
    }
}
