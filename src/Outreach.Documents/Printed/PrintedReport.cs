using System.Text;
using System.Text.RegularExpressions;
using Outreach.Documents.Cards;
using Outreach.Reports;
using PdfSharp.Drawing;
using PdfSharp.Pdf;
using PdfSharp.UniversalAccessibility;

namespace Outreach.Documents.Printed;

/// <summary>
/// Writes a report as a PDF to be printed: the front, then each table with its picture. Tagged, in its language, with its letters in it.
/// What was asked stands in its information, so that it can be made anew and compared.
/// </summary>
internal sealed partial class PrintedReport : IReportRenderer
{
    private const string Key = "/OutreachReport";

    /// <inheritdoc/>
    public string Ending => ".pdf";

    /// <inheritdoc/>
    public byte[] Render(Report report)
    {
        lock (NotoFonts.InUse)
            return Made(report);
    }

    /// <inheritdoc/>
    public string? QueryOf(byte[] file)
    {
        // Latin-1 is the bytes themselves. Whatever else stands in the file is not read: its bytes are compared.
        var text = Encoding.Latin1.GetString(file);
        return text.StartsWith("%PDF-", StringComparison.Ordinal) && Asked().Match(text) is { Success: true } asked
            ? asked.Groups["query"].Value
            : null;
    }

    private static byte[] Made(Report report)
    {
        using var document = new PdfDocument();
        document.Info.Title = $"{report.Front.Title}: {report.Campaign}";
        document.Info.Elements.SetString(Key, report.Query.ToString());
        (document.Info.CreationDate, document.Info.ModificationDate) = (SteadyPdf.Day.UtcDateTime, SteadyPdf.Day.UtcDateTime);
        document.ViewerPreferences.DisplayDocTitle = true;
        var reading = UAManager.ForDocument(document).StructureBuilder;
        // After the tags: they begin with English.
        document.Language = report.Query.Language.ToString().ToLowerInvariant();
        foreach (var pieces in Laid(report))
        {
            var page = document.AddPage();
            (page.Width, page.Height) = (XUnit.FromPoint(Sheet.Wide), XUnit.FromPoint(Sheet.High));
            using var drawn = XGraphics.FromPdfPage(page);
            var pen = new Pen(drawn, reading);
            foreach (var piece in pieces)
                piece(pen);
        }

        using var stream = new MemoryStream();
        document.Save(stream);
        return SteadyPdf.Of(stream.ToArray());
    }

    /// <summary>What is drawn on each page, in order.</summary>
    internal static IReadOnlyList<IReadOnlyList<Action<Pen>>> Laid(Report report)
    {
        using var ruler = XGraphics.CreateMeasureContext(new XSize(Sheet.Wide, Sheet.High), XGraphicsUnit.Point, XPageDirection.Downwards);
        var sheet = new Sheet(new Setter(ruler));
        var figures = new Written(report.Query.Language);
        new Front(sheet, figures).Put(report);
        var section = new Section(sheet, figures);
        foreach (var table in report.Tables)
            section.Put(table);
        sheet.Number(report.Campaign);
        return sheet.Pages;
    }

    [GeneratedRegex(@"/OutreachReport\s*\((?<query>[-:A-Za-z0-9 ]{1,200})\)", RegexOptions.CultureInvariant)]
    private static partial Regex Asked();
}
