using Outreach.Reports;
using PdfSharp.Drawing;

namespace Outreach.Documents.Printed.Charts;

/// <summary>The country, each region as dark as its count, with its name and its count on it.</summary>
internal sealed class MapDrawing : IDrawing
{
    private const double NameSize = 6.5;
    private const double CountSize = 9.5;
    private const double NameWide = 62;
    private const double Dot = 4;
    private const double LegendHigh = 24;
    private const double Square = 10;

    private readonly Dictionary<string, ChartMark> _marks;
    private readonly Shades _shades;
    private readonly Setter _setter;
    private readonly Written _written;
    private readonly double _scale = Sheet.Column / Outline.Sheet.Width;

    public MapDrawing(ReportChart chart, Setter setter, Written written)
    {
        (_setter, _written) = (setter, written);
        _marks = chart.Marks.Where(static mark => mark.Place is not null)
            .ToDictionary(static mark => mark.Place!, StringComparer.Ordinal);
        _shades = new Shades(Outline.Country.Select(one => _marks.GetValueOrDefault(one.Id)?.Count));
    }

    /// <inheritdoc/>
    public double Height => (Outline.Sheet.Height * _scale) + LegendHigh;

    /// <inheritdoc/>
    public void Draw(XGraphics page, XPoint corner)
    {
        foreach (var outline in Outline.Country)
            Region(page, corner, outline);
        // Words stand over all regions, also where they are wider than their own.
        foreach (var outline in Outline.Country)
        {
            if (_marks.TryGetValue(outline.Id, out var mark))
                Words(page, corner, outline, mark);
        }

        Legend(page, new XPoint(corner.X, corner.Y + Height - Square - 4));
    }

    private void Region(XGraphics page, XPoint corner, Outline outline)
    {
        var path = new XGraphicsPath { FillMode = XFillMode.Alternate };
        List<XPoint> all = [];
        foreach (var ring in outline.Rings)
        {
            XPoint[] places = [.. ring.Select(place => On(corner, place))];
            all.AddRange(places);
            if (outline.IsPoint)
                path.AddEllipse(places[0].X - Dot, places[0].Y - Dot, 2 * Dot, 2 * Dot);
            else
                path.AddPolygon(places);
        }

        var count = _marks.GetValueOrDefault(outline.Id)?.Count;
        if (count is { IsHidden: true })
        {
            var (left, top) = (all.Min(static one => one.X) - Dot, all.Min(static one => one.Y) - Dot);
            var around = new XRect(left, top, all.Max(static one => one.X) + Dot - left, all.Max(static one => one.Y) + Dot - top);
            Hatching.Fill(page, path, around);
        }
        else
        {
            page.DrawPath(new XSolidBrush(_shades.Of(count)), path);
        }

        page.DrawPath(new XPen(Ink.Edge, outline.IsPoint ? 0.9 : 0.5) { LineJoin = XLineJoin.Round }, path);
    }

    private void Words(XGraphics page, XPoint corner, Outline outline, ChartMark mark)
    {
        var place = On(corner, outline.Words);
        var count = _setter.Line(_written.Of(mark.Count), CountSize, bold: true);
        var name = _setter.Set(mark.Label, NameSize, NameWide, step: 1.15);
        var wide = Math.Max(count.Width, name.Width);
        var (high, left) = (count.Height + name.Height - 2, Left(outline, place, wide));
        if (outline.Beside is { } side)
            Leader(page, place, On(corner, outline.Rings[0][0]), side);
        if (mark.Count.IsHidden && outline.Beside is null)
            page.DrawRectangle(XBrushes.White, left - 3, place.Y - (high / 2) - 1, wide + 6, high + 2);
        var ink = outline.Beside is null && _shades.IsDark(mark.Count) ? XBrushes.White : Ink.Text;
        var aligned = outline.Beside switch { null => Side.Middle, Side.Left => Side.Right, _ => Side.Left };
        var top = place.Y - (high / 2);
        Pen.Write(page, name, new XRect(left, top, wide, name.Height), ink, aligned);
        Pen.Write(page, count, new XRect(left, top + name.Height - 2, wide, count.Height), ink, aligned);
    }

    private static double Left(Outline outline, XPoint place, double wide) => outline.Beside switch
    {
        Side.Right => place.X,
        Side.Left => place.X - wide,
        _ => place.X - (wide / 2),
    };

    private static void Leader(XGraphics page, XPoint words, XPoint city, Side side)
        => page.DrawLine(new XPen(Ink.Edge, 0.6), words.X + (side == Side.Left ? 3 : -3), words.Y, city.X, city.Y);

    private void Legend(XGraphics page, XPoint corner)
    {
        var left = corner.X;
        foreach (var (colour, least, most) in _shades.Steps)
        {
            page.DrawRectangle(new XPen(Ink.Edge, 0.5), new XSolidBrush(colour), left, corner.Y, Square, Square);
            var words = _setter.Line(least == most ? _written.Of(least) : $"{_written.Of(least)}–{_written.Of(most)}", 8);
            Pen.Write(page, words, new XRect(left + Square + 4, corner.Y - 0.5, words.Width, words.Height), Ink.Text);
            left += Square + words.Width + 18;
        }
    }

    private XPoint On(XPoint corner, XPoint place) => new(corner.X + (place.X * _scale), corner.Y + (place.Y * _scale));
}
