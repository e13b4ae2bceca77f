using Outreach.Events.Cards;
using PdfSharp.Drawing;
using PdfSharp.Pdf;
using PdfSharp.UniversalAccessibility;

namespace Outreach.Documents.Cards;

/// <summary>Makes cards as PDF: tagged, in their language, with their letters in them.</summary>
internal sealed class CardPrinter : ICardPrinter
{
    // A4 (ISO 216), in millimetres: twice a card each way, and one more.
    private const double SheetWideMm = 210;
    private const double SheetHighMm = 297;

    /// <inheritdoc/>
    public string Ending => ".pdf";

    /// <inheritdoc/>
    public byte[] Print(Card card, CardPaper paper)
    {
        lock (NotoFonts.InUse)
            return Made(card, paper);
    }

    private static byte[] Made(Card card, CardPaper paper)
    {
        using var document = new PdfDocument();
        document.Info.Title = card.Title;
        (document.Info.CreationDate, document.Info.ModificationDate) = (SteadyPdf.Day.UtcDateTime, SteadyPdf.Day.UtcDateTime);
        document.ViewerPreferences.DisplayDocTitle = true;
        // Printed as large as it is: a code that a viewer shrinks is read badly.
        document.ViewerPreferences.Elements.SetName("/PrintScaling", "/None");
        var reading = UAManager.ForDocument(document).StructureBuilder;
        // After the tags: they begin with English.
        document.Language = card.Language.ToString().ToLowerInvariant();
        var page = document.AddPage();
        var (wide, high) = paper == CardPaper.A6 ? (CardLayout.WideMm, CardLayout.HighMm) : (SheetWideMm, SheetHighMm);
        (page.Width, page.Height) = (XUnit.FromMillimeter(wide), XUnit.FromMillimeter(high));
        using (var drawn = XGraphics.FromPdfPage(page))
        {
            if (paper == CardPaper.A6)
                CardDrawing.Draw(card, drawn, reading, default);
            else
                Four(card, drawn, reading);
        }

        using var stream = new MemoryStream();
        document.Save(stream);
        return SteadyPdf.Of(stream.ToArray());
    }

    private static void Four(Card card, XGraphics drawn, StructureBuilder reading)
    {
        var (wide, high) = (CardLayout.Mm(SheetWideMm), CardLayout.Mm(SheetHighMm));
        foreach (var (column, row) in new[] { (0, 0), (1, 0), (0, 1), (1, 1) })
            CardDrawing.Draw(card, drawn, reading, new XPoint(column * wide / 2, row * high / 2));
        var cut = new XPen(XColors.Black, 0.4) { DashStyle = XDashStyle.Dash };
        reading.BeginArtifact();
        drawn.DrawLine(cut, wide / 2, 0, wide / 2, high);
        drawn.DrawLine(cut, 0, high / 2, wide, high / 2);
        reading.End();
    }
}
