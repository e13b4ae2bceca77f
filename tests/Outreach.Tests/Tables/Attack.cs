using Outreach.Tables;

namespace Outreach.Tests.Tables;

/// <summary>
/// Somebody who reads a table and wants to know a small cell. Looks, unit by unit, for another table that says all that is shown; where none
/// is found for a number from 1 to k−1, the cell is given away.
/// </summary>
internal static class Attack
{
    private const long Endless = 1_000_000;

    /// <summary>The first cell that is given away, with what it cannot be; null when none is.</summary>
    public static string? Of(CountTable table, ShownTable shown, bool knowsTotals = false)
    {
        var (whole, least) = (Whole(table), DisclosureGuard.Least(table.Family));
        var bounds = Bounds(table, shown);
        var (rows, columns) = (whole.Length, whole[0].Length);
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                if (whole[row][column] == 0 || whole[row][column] >= least || (!table.HasTotals && (row == rows - 1 || column == columns - 1)))
                    continue;
                // What was told of it elsewhere was guarded there.
                if (knowsTotals && row == rows - 1)
                    continue;
                for (var guess = 1; guess < least; guess++)
                {
                    if (!CanBe(whole, bounds, row, column, guess))
                        return $"cell {row},{column} cannot be {guess}";
                }
            }
        }

        return null;
    }

    /// <summary>The table with the totals of its rows and columns.</summary>
    public static long[][] Whole(CountTable table)
    {
        List<long[]> rows = [.. table.Cells.Select(row => row.Append(row.Sum()).ToArray())];
        return [.. rows, [.. Enumerable.Range(0, rows[0].Length).Select(column => rows.Sum(row => row[column]))]];
    }

    public static string Written(CountTable table) => string.Join('\n', Whole(table).Select(row => string.Join(' ', row)));

    public static string Written(ShownTable shown) => string.Join('\n', shown.Cells
        .Select((row, at) => $"{string.Join(' ', row)} | {shown.RowTotals[at]}").Append($"{string.Join(' ', shown.ColumnTotals)} | {shown.Total}"));

    private static (long Low, long High)[][] Bounds(CountTable table, ShownTable shown)
    {
        var unknown = Shown.Nothing;
        var least = DisclosureGuard.Least(table.Family);
        List<IEnumerable<Shown>> rows = [.. shown.Cells.Select((row, at) => row.Append(table.HasTotals ? shown.RowTotals[at] : unknown))];
        rows.Add(table.HasTotals ? shown.ColumnTotals.Append(shown.Total!) : Enumerable.Repeat(unknown, table.Cells[0].Count + 1));
        return [.. rows.Select(row => row.Select(cell => cell switch
        {
            { Count: { } count } => (count, count),
            { Below: not null } => (1, least - 1),
            _ => (0L, Endless),
        }).ToArray())];
    }

    private static bool CanBe(long[][] whole, (long Low, long High)[][] bounds, int row, int column, long guess)
    {
        var other = whole.Select(one => one.ToArray()).ToArray();
        while (other[row][column] != guess)
        {
            if (!Moves(other, bounds, row, column, Math.Sign(guess - other[row][column])))
                return false;
        }

        return Says(other, bounds);
    }

    // That is what proves it: a whole table that adds up and is as shown.
    private static bool Says(long[][] table, (long Low, long High)[][] bounds)
    {
        for (var row = 0; row < table.Length; row++)
        {
            if (table[row][..^1].Sum() != table[row][^1])
                return false;
            for (var column = 0; column < table[row].Length; column++)
            {
                if (table[row][column] < bounds[row][column].Low || table[row][column] > bounds[row][column].High)
                    return false;
            }
        }

        return Enumerable.Range(0, table[0].Length).All(column => table[..^1].Sum(row => row[column]) == table[^1][column]);
    }

    // One more or less there, made good along rows and columns in turn, by the fewest cells.
    private static bool Moves(long[][] table, (long Low, long High)[][] bounds, int row, int column, int sign)
    {
        var (lastRow, lastColumn) = (table.Length - 1, table[0].Length - 1);
        var start = (Row: row, Column: column, Sign: sign, Along: true);
        var from = new Dictionary<(int Row, int Column, int Sign, bool Along), (int Row, int Column, int Sign, bool Along)>();
        var open = new Queue<(int Row, int Column, int Sign, bool Along)>([start]);
        if (!Can(row, column, sign))
            return false;
        while (open.TryDequeue(out var here))
        {
            for (var at = 0; at <= (here.Along ? lastColumn : lastRow); at++)
            {
                var next = here.Along
                    ? (here.Row, Column: at, Sign: at == lastColumn == (here.Column == lastColumn) ? -here.Sign : here.Sign, Along: false)
                    : (Row: at, here.Column, Sign: at == lastRow == (here.Row == lastRow) ? -here.Sign : here.Sign, Along: true);
                if ((next.Row, next.Column) == (here.Row, here.Column))
                    continue;
                if (next == start)
                {
                    for (var one = here; one != start; one = from[one])
                        table[one.Row][one.Column] += one.Sign;
                    table[row][column] += sign;
                    return true;
                }

                if ((next.Row, next.Column) != (row, column) && Can(next.Row, next.Column, next.Sign) && from.TryAdd(next, here))
                    open.Enqueue(next);
            }
        }

        return false;

        bool Can(int atRow, int atColumn, int step) => table[atRow][atColumn] + step is var after
            && after >= bounds[atRow][atColumn].Low && after <= bounds[atRow][atColumn].High;
    }
}
