using Outreach.Reports;
using PdfSharp.Drawing;

namespace Outreach.Documents.Printed.Charts;

/// <summary>A line over time, from nothing upwards. A hidden number is an open mark at the foot, wherever the line may be.</summary>
internal sealed class LineDrawing : IDrawing
{
    private const double Size = 7.5;
    private const double Plot = 130;
    private const double Above = 16;
    private const double Below = 16;
    private const double Dot = 2.1;
    private const double Open = 7;

    private readonly ReportChart _chart;
    private readonly Setter _setter;
    private readonly Written _written;
    private readonly long _step;
    private readonly long _top;
    private readonly double _scaleWide;

    public LineDrawing(ReportChart chart, Setter setter, Written written)
    {
        (_chart, _setter, _written) = (chart, setter, written);
        var most = chart.Marks.Max(static mark => mark.Count.Count ?? 0);
        _step = RoundStep.Of(most);
        _top = Math.Max(1, (most + _step - 1) / _step) * _step;
        _scaleWide = setter.Width(written.Of(_top), Size) + 8;
    }

    /// <inheritdoc/>
    public double Height => Above + Plot + Below;

    /// <inheritdoc/>
    public void Draw(XGraphics page, XPoint corner)
    {
        var plot = new XRect(corner.X + _scaleWide, corner.Y + Above, Sheet.Column - _scaleWide - 14, Plot);
        for (long line = 0; line <= _top; line += _step)
        {
            var height = High(plot, line);
            page.DrawLine(line == 0 ? new XPen(Ink.Edge, 0.7) : new XPen(Ink.Rule, 0.4), plot.X, height, plot.Right + 10, height);
            var count = _setter.Line(_written.Of(line), Size);
            Pen.Write(page, count, new XRect(corner.X, height - (count.Height / 2), _scaleWide - 6, count.Height), Ink.Soft, Side.Right);
        }

        Days(page, plot);
        List<(XPoint Place, long Count)> told = [];
        foreach (var (index, mark) in _chart.Marks.Index())
        {
            if (mark.Count.Count is { } count)
                told.Add((new XPoint(Across(plot, index), High(plot, count)), count));
            else
                Unknown(page, new XPoint(Across(plot, index), plot.Bottom), _written.Of(mark.Count));
        }

        if (told.Count > 1)
            page.DrawLines(new XPen(Ink.Deep, 1.6) { LineJoin = XLineJoin.Round }, [.. told.Select(static one => one.Place)]);
        foreach (var (place, _) in told)
            page.DrawEllipse(Ink.Head, place.X - Dot, place.Y - Dot, 2 * Dot, 2 * Dot);
        foreach (var (place, count) in told.Count > 1 ? [told[0], told[^1]] : told)
            Beside(page, place, _written.Of(count));
    }

    // Each day where there is room for it; the last always.
    private void Days(XGraphics page, XRect plot)
    {
        var widest = _chart.Marks.Max(mark => _setter.Width(mark.Label, Size)) + 8;
        var every = (int)Math.Ceiling(widest * Math.Max(1, _chart.Marks.Count - 1) / plot.Width);
        for (var index = _chart.Marks.Count - 1; index >= 0; index -= Math.Max(1, every))
        {
            var (day, across) = (_setter.Line(_chart.Marks[index].Label, Size), Across(plot, index));
            page.DrawLine(new XPen(Ink.Edge, 0.5), across, plot.Bottom, across, plot.Bottom + 3);
            Pen.Write(page, day, new XRect(across - (day.Width / 2), plot.Bottom + 4, day.Width, day.Height), Ink.Soft);
        }
    }

    private void Beside(XGraphics page, XPoint place, string words)
    {
        var text = _setter.Line(words, 8.5, bold: true);
        var room = new XRect(place.X - (text.Width / 2), place.Y - text.Height - 2, text.Width, text.Height);
        page.DrawRectangle(XBrushes.White, XRect.Inflate(room, 1, -1));
        Pen.Write(page, text, room, Ink.Text);
    }

    private void Unknown(XGraphics page, XPoint foot, string words)
    {
        var box = new XRect(foot.X - (Open / 2), foot.Y - Open, Open, Open);
        var path = new XGraphicsPath();
        path.AddRectangle(box);
        Hatching.Fill(page, path, box);
        page.DrawRectangle(new XPen(Ink.Edge, 0.6), box);
        Beside(page, new XPoint(foot.X, box.Y), words);
    }

    private double Across(XRect plot, int index) => plot.X + (plot.Width * (index + 0.5) / _chart.Marks.Count);

    private double High(XRect plot, long count) => plot.Bottom - (plot.Height * count / _top);
}
