using Outreach.Events.Cards;
using PdfSharp.Drawing;
using PdfSharp.UniversalAccessibility;

namespace Outreach.Documents.Cards;

/// <summary>Draws a card in black: a village's printer has no other colour, and grey comes out as dots.</summary>
internal static class CardDrawing
{
    public static void Draw(Card card, XGraphics page, StructureBuilder reading, XPoint corner)
    {
        var layout = CardLayout.Of(card, page);
        reading.BeginArtifact();
        foreach (var bar in layout.Bars)
            page.DrawRectangle(XBrushes.Black, XRect.Offset(bar, corner.X, corner.Y));
        PhoneSign.Draw(page, XRect.Offset(layout.Sign, corner.X, corner.Y));
        reading.End();
        foreach (var block in layout.Blocks)
        {
            reading.BeginElement(block.Tag);
            var font = NotoFonts.Of(block.Size, block.Bold);
            foreach (var (index, line) in block.Lines.Index())
            {
                // Who has it read aloud, or copies it, needs the gap that the end of a line is to the eye.
                var text = index + 1 < block.Lines.Count ? $"{line} " : line;
                page.DrawString(text, font, XBrushes.Black, corner.X + block.Left, corner.Y + block.Baseline(index));
            }

            reading.End();
        }

        Code(card, page, reading, XRect.Offset(layout.Code, corner.X, corner.Y));
    }

    // Squares in one path: seams between them would show, and some readers take them for white.
    private static void Code(Card card, XGraphics page, StructureBuilder reading, XRect place)
    {
        var square = place.Width / card.Code.Side;
        var path = new XGraphicsPath { FillMode = XFillMode.Winding };
        for (var row = 0; row < card.Code.Side; row++)
        {
            for (var column = 0; column < card.Code.Side; column++)
            {
                var from = column;
                while (column < card.Code.Side && card.Code.IsDark(column, row))
                    column++;
                if (column > from)
                    path.AddRectangle(place.X + (from * square), place.Y + (row * square), (column - from) * square, square);
            }
        }

        reading.BeginElement(PdfIllustrationElementTag.Figure, $"QR: {card.Link}", place);
        page.DrawPath(XBrushes.Black, path);
        reading.End();
    }
}
