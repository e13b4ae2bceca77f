using Outreach.Reports;
using PdfSharp.Drawing;
using PdfSharp.UniversalAccessibility;

namespace Outreach.Documents.Printed;

/// <summary>A table on paper: its heads stand again on each page, and no row is parted.</summary>
internal sealed class PrintedTable
{
    private const double Size = 8.5;
    private const double Step = 1.28;
    private const double Padding = 2.6;

    // As many rows stay together at the beginning, and at the end; a short table is not parted at all.
    private const int Together = 2;
    private const int Short = 9;

    private readonly TableColumns _columns;
    private readonly TableHeads _heads;
    private readonly List<PrintedRow> _rows;

    public PrintedTable(ReportTable table, Setter setter, Written written)
    {
        List<IReadOnlyList<ReportCell>> cells = [.. table.Rows.Skip(table.RowsOfFront)];
        _columns = TableColumns.Of(table.Heads, cells, setter, written, Size);
        _heads = TableHeads.Of(table.Heads, _columns, setter);
        _rows = [.. cells.Select((row, index) => Row(row, isTotal: table.HasTotal && index == cells.Count - 1, setter, written))];
    }

    /// <summary>How high its heads are, and the rows that stay with them.</summary>
    public double Beginning
        => _heads.Height + _rows.Take(_rows.Count > Short ? Together : Short).Sum(static row => row.Height);

    /// <param name="sheet">Where it stands.</param>
    /// <param name="after">How high what must be read with it is: that does not stand on a page without a row.</param>
    public void Put(Sheet sheet, double after)
    {
        sheet.Keep(Beginning + (_rows.Count > Short ? 0 : after));
        for (var first = 0; first < _rows.Count;)
        {
            var count = Fitting(first, sheet.Room, after);
            List<PrintedRow> rows = _rows[first..(first + count)];
            sheet.Put(_heads.Height + rows.Sum(static row => row.Height), (pen, top) => Draw(pen, top, rows));
            first += count;
            if (first < _rows.Count)
                sheet.Next();
        }
    }

    // How many rows stand on the page; at least one.
    private int Fitting(int first, double room, double after)
    {
        var (count, high, left) = (0, _heads.Height, _rows.Count - first);
        while (count < left && high + _rows[first + count].Height + (count + 1 == left ? after : 0) <= room)
            high += _rows[first + count++].Height;
        return Math.Max(1, count < left ? Math.Min(count, left - Together) : count);
    }

    private PrintedRow Row(IReadOnlyList<ReportCell> row, bool isTotal, Setter setter, Written written)
    {
        List<SetText> cells =
            [.. row.Select((cell, column) => setter.Set(written.Of(cell), Size, _columns.Inner(column), isTotal, Step))];
        return new PrintedRow(cells, cells.Max(static cell => cell.Height) + (2 * Padding), isTotal);
    }

    private void Draw(Pen pen, double top, List<PrintedRow> rows)
    {
        var (width, high) = (_columns.Width, top + _heads.Height);
        pen.Aside(() =>
        {
            pen.Page.DrawLine(new XPen(Ink.Deep, 0.9), Sheet.Left, high, Sheet.Left + width, high);
            foreach (var row in rows)
            {
                if (row.IsTotal)
                    pen.Page.DrawLine(new XPen(Ink.Deep, 0.6), Sheet.Left, high, Sheet.Left + width, high);
                high += row.Height;
                pen.Page.DrawLine(new XPen(Ink.Rule, 0.35), Sheet.Left, high, Sheet.Left + width, high);
            }
        });
        pen.Tagged(PdfBlockLevelElementTag.Table, () =>
        {
            pen.Tagged(PdfBlockLevelElementTag.TableRow, () => _heads.Draw(pen, top));
            var below = top + _heads.Height;
            foreach (var row in rows)
            {
                pen.Tagged(PdfBlockLevelElementTag.TableRow, () => Draw(pen, below, row));
                below += row.Height;
            }
        });
    }

    private void Draw(Pen pen, double top, PrintedRow row)
    {
        foreach (var (column, cell) in row.Cells.Index())
        {
            var place = new XRect(Sheet.Left + _columns.Inside(column), top + Padding, _columns.Inner(column), cell.Height);
            pen.Tagged(
                PdfBlockLevelElementTag.TableDataCell,
                () => pen.Write(cell, place, Ink.Text, _columns.IsNumbers(column) ? Side.Right : Side.Left));
        }
    }
}
