using Outreach.Documents.Cards;
using PdfSharp.Drawing;
using PdfSharp.UniversalAccessibility;

namespace Outreach.Documents.Printed;

/// <summary>Pages of A4 that are filled from the top. Nothing is drawn yet: how many there are is known only at the end. Lengths are
/// points.</summary>
internal sealed class Sheet(Setter setter)
{
    // ISO 216, and margins that also a printer keeps which takes hold of the paper's edge; in millimetres.
    private const double WideMm = 210;
    private const double HighMm = 297;
    private const double SideMm = 18;
    private const double TopMm = 17;
    private const double FootMm = 20;

    private readonly List<List<Action<Pen>>> _pages = [[]];

    public static double Wide => CardLayout.Mm(WideMm);

    public static double High => CardLayout.Mm(HighMm);

    public static double Left => CardLayout.Mm(SideMm);

    /// <summary>How wide what stands on it may be.</summary>
    public static double Column => Wide - (2 * Left);

    private static double First => CardLayout.Mm(TopMm);

    private static double Last => High - CardLayout.Mm(FootMm);

    public Setter Setter => setter;

    public IReadOnlyList<IReadOnlyList<Action<Pen>>> Pages => _pages;

    /// <summary>Where the next thing stands.</summary>
    public double Top { get; private set; } = First;

    /// <summary>What is left of the page.</summary>
    public double Room => Last - Top;

    public bool IsFresh => Top <= First;

    public void Next()
    {
        _pages.Add([]);
        Top = First;
    }

    /// <summary>White, which a new page does not begin with.</summary>
    public void Skip(double height)
    {
        if (!IsFresh)
            Top += height;
    }

    /// <summary>Begins a page where so much does not stand on this one any more.</summary>
    public void Keep(double height)
    {
        if (height > Room && !IsFresh)
            Next();
    }

    /// <summary>Puts something there, on a new page where it does not stand on this one.</summary>
    /// <param name="height">How high it is.</param>
    /// <param name="draw">Draws it, from its upper edge.</param>
    public void Put(double height, Action<Pen, double> draw)
    {
        Keep(height);
        var top = Top;
        _pages[^1].Add(pen => draw(pen, top));
        Top += height;
    }

    /// <summary>Puts lines over the whole width, or further in.</summary>
    public void Put(SetText text, PdfBlockLevelElementTag tag, XBrush ink, double indent = 0)
        => Put(text.Height, (pen, top) => pen.Tagged(tag, () => pen.Write(text, new XRect(Left + indent, top, Column, text.Height), ink)));

    /// <summary>Writes the number of each page, and of all, at its foot.</summary>
    public void Number(string name)
    {
        foreach (var (index, page) in _pages.Index())
        {
            var number = setter.Line(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{index + 1} / {_pages.Count}"), 8);
            var title = setter.Shortened(name, 8, Column - 60);
            page.Add(pen => pen.Aside(() =>
            {
                var top = Last + 14;
                pen.Page.DrawLine(new XPen(Ink.Rule, 0.5), Left, top - 5, Left + Column, top - 5);
                pen.Write(title, new XRect(Left, top, Column, title.Height), Ink.Soft);
                pen.Write(number, new XRect(Left, top, Column, number.Height), Ink.Soft, Side.Right);
            }));
        }
    }
}
