using PdfSharp.Drawing;
using PdfSharp.UniversalAccessibility;

namespace Outreach.Documents.Printed;

/// <summary>What stands over the columns of a table. Where there are many narrow ones it is turned: so no word is broken.</summary>
internal sealed class TableHeads
{
    private const double Size = 8;
    private const double Step = 1.2;
    private const double LongestTurned = 92;
    private const double Below = 4;
    private const double QuarterTurn = -90;

    private readonly TableColumns _columns;
    private readonly List<(SetText Text, bool Turned)> _heads;

    private TableHeads(TableColumns columns, List<(SetText Text, bool Turned)> heads)
    {
        (_columns, _heads) = (columns, heads);
        Height = heads.Max(static head => head.Turned ? head.Text.Width : head.Text.Height) + Below;
    }

    public double Height { get; }

    public static TableHeads Of(IReadOnlyList<string> heads, TableColumns columns, Setter setter) => new(
        columns,
        [
            .. heads.Select((head, column) => columns.IsTurned(column)
                ? (setter.Set(head, Size, LongestTurned, bold: true, Step), true)
                : (setter.Set(head, Size, columns.Inner(column), bold: true, Step), false)),
        ]);

    public void Draw(Pen pen, double top)
    {
        foreach (var (column, (text, turned)) in _heads.Index())
        {
            pen.Tagged(PdfBlockLevelElementTag.TableHeaderCell, () =>
            {
                var (left, foot) = (Sheet.Left + _columns.Inside(column), top + Height - Below);
                if (turned)
                    Turned(pen, text, left + _columns.Inner(column), foot);
                else
                    pen.Write(
                        text,
                        new XRect(left, foot - text.Height, _columns.Inner(column), text.Height),
                        Ink.Head,
                        _columns.IsNumbers(column) ? Side.Right : Side.Left);
            });
        }
    }

    // Read from below, its last line over the numbers' right edge.
    private static void Turned(Pen pen, SetText text, double right, double foot)
    {
        var state = pen.Page.Save();
        pen.Page.TranslateTransform(right - text.Height, foot);
        pen.Page.RotateTransform(QuarterTurn);
        pen.Write(text, new XRect(0, 0, text.Width, text.Height), Ink.Head);
        pen.Page.Restore(state);
    }
}
