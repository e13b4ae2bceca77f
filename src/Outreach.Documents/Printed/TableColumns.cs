using Outreach.Reports;

namespace Outreach.Documents.Printed;

/// <summary>How wide the columns of a table are, and which hold numbers. Lengths are points.</summary>
internal sealed class TableColumns
{
    private const int ManyColumns = 7;
    private const double Padding = 4;
    private const double HeadSize = 8;
    private const double NarrowestTurned = 24;

    // A name and its number that stand at the two ends of a page are not read together.
    private const int FewColumns = 3;
    private const double WideOfFew = 0.62;

    private readonly double[] _widths;
    private readonly bool[] _numbers;
    private readonly bool _turned;

    private TableColumns(double[] widths, bool[] numbers, bool turned)
        => (_widths, _numbers, _turned) = (widths, numbers, turned);

    /// <summary>How wide all are together.</summary>
    public double Width => _widths.Sum();

    public bool IsNumbers(int column) => _numbers[column];

    /// <summary>Whether its head is turned.</summary>
    public bool IsTurned(int column) => _turned && _numbers[column];

    /// <summary>Where its words begin, from the table's edge.</summary>
    public double Inside(int column) => _widths.Take(column).Sum() + (column == 0 ? 0 : Padding);

    /// <summary>How wide its words may be.</summary>
    public double Inner(int column)
        => _widths[column] - (column == 0 ? 0 : Padding) - (column == _widths.Length - 1 ? 0 : Padding);

    public static TableColumns Of(
        IReadOnlyList<string> heads, IReadOnlyList<IReadOnlyList<ReportCell>> rows, Setter setter, Written written, double size)
    {
        bool[] numbers = [.. heads.Select((_, column) => column > 0 && rows.Count > 0 && rows.All(row => IsNumber(row[column])))];
        var turned = heads.Count >= ManyColumns;
        var (least, most) = (new double[heads.Count], new double[heads.Count]);
        for (var column = 0; column < heads.Count; column++)
        {
            var texts = rows.Select(row => written.Of(row[column])).ToList();
            least[column] = texts.Select(text => setter.Widest(text, size, bold: true)).DefaultIfEmpty(0).Max();
            most[column] = texts.Select(text => setter.Width(text, size, bold: true)).DefaultIfEmpty(0).Max();
            var upright = !(turned && numbers[column]);
            least[column] = Math.Max(least[column], upright ? setter.Widest(heads[column], HeadSize, bold: true) : NarrowestTurned);
            most[column] = Math.Max(most[column], least[column]);
            if (upright)
                most[column] = Math.Max(most[column], HeadWidth(heads[column], least[column], numbers[column], setter));
            least[column] += 2 * Padding;
            most[column] += 2 * Padding;
        }

        return new TableColumns(Shared(least, most, numbers), numbers, turned);
    }

    // The head of numbers may be of two lines; that of words stands on one where it can.
    private static double HeadWidth(string head, double least, bool isNumbers, Setter setter)
    {
        var one = setter.Width(head, HeadSize, bold: true);
        if (!isNumbers)
            return one;
        var width = Math.Max(least, one / 2);
        while (width < one && setter.Set(head, HeadSize, width, bold: true).Lines.Count > 2)
            width += 2;
        return width;
    }

    // As wide as they like, and the longest of words has what is left over; where that is too much, what is more than the least is shared.
    private static double[] Shared(double[] least, double[] most, bool[] numbers)
    {
        var (all, column) = (most.Sum(), Sheet.Column);
        var wide = most.Length <= FewColumns && numbers[^1] ? column * WideOfFew : column;
        if (all <= wide)
            return [.. most.Select((width, index) => width + ((wide - all) * (index == Longest(most, numbers) ? 1 : 0)))];
        if (all <= column)
            return most;
        var needed = least.Sum();
        return needed >= column
            ? [.. least.Select(width => width * column / needed)]
            : [.. least.Select((width, index) => width + ((column - needed) * (most[index] - width) / (all - needed)))];
    }

    private static int Longest(double[] most, bool[] numbers)
        => Enumerable.Range(0, most.Length).Where(column => !numbers[column]).MaxBy(column => most[column]);

    // What the guard leaves of a number is one, too, and what has none.
    private static bool IsNumber(ReportCell cell) => cell switch
    {
        ReportCell.Words words => words.Text.StartsWith('<') || words.Text is "–" || words.Text.Contains(" / ", StringComparison.Ordinal)
            || words.Text.Contains("; ", StringComparison.Ordinal),
        _ => true,
    };
}
