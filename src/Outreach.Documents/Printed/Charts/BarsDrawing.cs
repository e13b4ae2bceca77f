using Outreach.Reports;
using PdfSharp.Drawing;

namespace Outreach.Documents.Printed.Charts;

/// <summary>A bar for each mark, its name before it and its number behind it.</summary>
internal sealed class BarsDrawing : IDrawing
{
    /// <summary>How long the mark of a hidden number is, whatever the number: its length says nothing.</summary>
    public const double Hidden = 20;

    private const double Size = 8.5;
    private const double Thick = 11;
    private const double Between = 5;
    private const double Gap = 6;
    private const double WidestName = 0.42;

    private readonly List<(ChartMark Mark, SetText Name, SetText Count)> _rows;
    private readonly double _names;
    private readonly double _scale;

    public BarsDrawing(ReportChart chart, Setter setter, Written written)
    {
        _names = Math.Min(
            chart.Marks.Max(mark => setter.Width(mark.Label, Size)) + 1, Sheet.Column * WidestName);
        _rows =
        [
            .. chart.Marks.Select(mark => (
                mark,
                setter.Set(mark.Label, Size, _names, step: 1.2),
                setter.Line(written.Of(mark.Count, mark.Upper), Size, bold: true))),
        ];
        var counts = _rows.Max(static row => row.Count.Width);
        var room = Sheet.Column - _names - (2 * Gap) - counts;
        _scale = room / Math.Max(1, chart.Marks.Max(static mark => mark.Upper?.Count ?? mark.Count.Count ?? 0));
        Height = _rows.Sum(static row => High(row.Name));
    }

    /// <inheritdoc/>
    public double Height { get; }

    /// <summary>How long the bar of a mark is.</summary>
    public double Length(ChartMark mark) => mark.Count.Count is { } count ? count * _scale : Hidden;

    /// <inheritdoc/>
    public void Draw(XGraphics page, XPoint corner)
    {
        var (top, axis) = (corner.Y, corner.X + _names + Gap);
        foreach (var (mark, name, count) in _rows)
        {
            var (high, middle) = (High(name), top + (High(name) / 2));
            Pen.Write(page, name, new XRect(corner.X, middle - (name.Height / 2), _names, name.Height), Ink.Text, Side.Right);
            var end = Bar(page, mark, new XRect(axis, middle - (Thick / 2), Length(mark), Thick));
            Pen.Write(page, count, new XRect(end + Gap - 1, middle - (count.Height / 2), count.Width, count.Height), Ink.Text);
            top += high;
        }

        page.DrawLine(new XPen(Ink.Edge, 0.7), axis, corner.Y, axis, corner.Y + Height);
    }

    // Where it ends.
    private double Bar(XGraphics page, ChartMark mark, XRect bar)
    {
        if (mark.Count.IsHidden)
        {
            var path = new XGraphicsPath();
            path.AddRectangle(bar);
            Hatching.Fill(page, path, bar);
            page.DrawRectangle(new XPen(Ink.Edge, 0.6), bar);
            return bar.Right;
        }

        var end = bar.Right;
        if (mark.Upper?.Count is { } upper && upper > mark.Count.Count)
        {
            end = bar.X + (upper * _scale);
            page.DrawRectangle(new XPen(Ink.Deep, 0.6), new XSolidBrush(Ink.Pale), bar.X, bar.Y, end - bar.X, bar.Height);
        }

        if (bar.Width > 0)
            page.DrawRectangle(Ink.Head, bar);
        return end;
    }

    private static double High(SetText name) => Math.Max(Thick, name.Height) + Between;
}
