using Outreach.Reports;
using PdfSharp.Drawing;
using PdfSharp.UniversalAccessibility;

namespace Outreach.Documents.Printed;

/// <summary>What stands first: the campaign, its days, the sentence that says what it came to, and the figures that matter most.</summary>
internal sealed class Front(Sheet sheet, Written written)
{
    private const int Across = 3;
    private const double Between = 16;

    public void Put(Report report)
    {
        var (setter, front) = (sheet.Setter, report.Front);
        sheet.Put(4, static (pen, top) => pen.Aside(() => pen.Page.DrawRectangle(Ink.Head, Sheet.Left, top, Sheet.Column, 4)));
        sheet.Skip(14);
        sheet.Put(setter.Set(front.Title, 11, Sheet.Column), PdfBlockLevelElementTag.Paragraph, Ink.Soft);
        sheet.Skip(2);
        sheet.Put(setter.Set(report.Campaign, 25, Sheet.Column, bold: true, step: 1.2), PdfBlockLevelElementTag.Heading1, Ink.Head);
        sheet.Skip(5);
        sheet.Put(setter.Set(front.Period, 13, Sheet.Column), PdfBlockLevelElementTag.Paragraph, Ink.Text);
        sheet.Put(setter.Set(front.AsOf, 8.5, Sheet.Column), PdfBlockLevelElementTag.Paragraph, Ink.Soft);
        sheet.Skip(18);
        if (report.Tables[0].Closing is { } closing)
            Say(setter.Set(closing, 14, Sheet.Column - 16, step: 1.45));
        sheet.Skip(20);
        sheet.Put(setter.Set(front.FiguresTitle, 14, Sheet.Column, bold: true), PdfBlockLevelElementTag.Heading2, Ink.Head);
        sheet.Skip(6);
        foreach (var row in front.Figures.Chunk(Across))
            Figures(row);
    }

    private void Say(SetText closing) => sheet.Put(closing.Height, (pen, top) =>
    {
        pen.Aside(() => pen.Page.DrawRectangle(Ink.Head, Sheet.Left, top + 3, 3, closing.Height - 6));
        pen.Tagged(
            PdfBlockLevelElementTag.Paragraph,
            () => pen.Write(closing, new XRect(Sheet.Left + 16, top, Sheet.Column, closing.Height), Ink.Text));
    });

    private void Figures(ReportFigure[] row)
    {
        const double Wide = Across;
        var wide = (Sheet.Column - (Between * (Wide - 1))) / Wide;
        var set = row.Select(figure => (
            Count: sheet.Setter.Fitted(written.Of(figure.Count, figure.Upper), 23, 12, wide, bold: true),
            Name: sheet.Setter.Set(figure.Name, 8.5, wide))).ToList();
        var count = set.Max(static one => one.Count.Height);
        sheet.Put(8 + count + set.Max(static one => one.Name.Height) + 10, (pen, top) =>
        {
            foreach (var (index, (number, name)) in set.Index())
            {
                var left = Sheet.Left + (index * (wide + Between));
                pen.Aside(() => pen.Page.DrawLine(new XPen(Ink.Deep, 1), left, top + 4, left + wide, top + 4));
                pen.Tagged(PdfBlockLevelElementTag.Paragraph, () =>
                {
                    pen.Write(number, new XRect(left, top + 8, wide, count), Ink.Head);
                    pen.Write(name, new XRect(left, top + 8 + count, wide, name.Height), Ink.Text);
                });
            }
        });
    }
}
