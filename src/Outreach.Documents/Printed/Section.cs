using Outreach.Documents.Printed.Charts;
using Outreach.Reports;
using PdfSharp.Drawing;
using PdfSharp.UniversalAccessibility;

namespace Outreach.Documents.Printed;

/// <summary>A table with its name, its pictures and what must be read with it.</summary>
internal sealed class Section(Sheet sheet, Written written)
{
    private const double NoteSize = 7.5;
    private const double NoteGap = 4;

    public void Put(ReportTable table)
    {
        var name = sheet.Setter.Set(table.Name, 14, Sheet.Column, bold: true);
        var printed = new PrintedTable(table, sheet.Setter, written);
        List<IDrawing> pictures = table.Chart is { } chart ? [.. Drawings.Of(chart, sheet.Setter, written)] : [];
        sheet.Skip(26);
        // A name does not stand at a foot alone: the first picture, or some rows, come with it.
        sheet.Keep(name.Height + 30 + (pictures.Count > 0 ? pictures[0].Height : printed.Beginning));
        sheet.Put(name, PdfBlockLevelElementTag.Heading2, Ink.Head);
        sheet.Skip(6);
        if (table.Chart is { } drawn)
            Put(drawn, pictures);
        var notes = Set(table.Notes);
        printed.Put(sheet, NoteGap + notes.Sum(static note => note.Height));
        Put(notes);
    }

    private void Put(ReportChart chart, List<IDrawing> pictures)
    {
        var title = sheet.Setter.Set(chart.Title, 9.5, Sheet.Column, bold: true);
        sheet.Put(title, PdfBlockLevelElementTag.Paragraph, Ink.Text);
        sheet.Skip(5);
        // All pictures draw the same marks: who has them read aloud hears the numbers once.
        var marks = chart.Marks.Select(mark => $"{mark.Label}: {written.Of(mark.Count, mark.Upper)}");
        var words = $"{chart.Title}. {string.Join("; ", marks)}";
        foreach (var (index, picture) in pictures.Index())
        {
            if (index > 0)
                sheet.Skip(8);
            sheet.Put(picture.Height, (pen, top) =>
            {
                var place = new XRect(Sheet.Left, top, Sheet.Column, picture.Height);
                if (index == 0)
                    pen.Picture(words, place, () => picture.Draw(pen.Page, place.TopLeft));
                else
                    pen.Aside(() => picture.Draw(pen.Page, place.TopLeft));
            });
        }

        Put(Set(chart.Notes));
        sheet.Skip(10);
    }

    private List<SetText> Set(IReadOnlyList<string> notes) => [.. notes.Select(note => sheet.Setter.Set(note, NoteSize, Sheet.Column))];

    private void Put(List<SetText> notes)
    {
        sheet.Skip(NoteGap);
        foreach (var note in notes)
            sheet.Put(note, PdfBlockLevelElementTag.Paragraph, Ink.Soft);
    }
}
