namespace Outreach.Tables;

/// <summary>Hides cells of one table until none that is small is given away.</summary>
internal sealed class Suppression
{
    /// <summary>So much that no table holds it: a reader knows no upper bound of a cell of which nothing is told.</summary>
    private const long Endless = long.MaxValue / 4;

    // What it costs to hide a further cell: less where less is lost, but a 0 and a total only where nothing else helps.
    private const double CostOfHidden = 0.001;
    private const double CostOfTotal = 1_000_000;
    private const double CostOfZero = 1_000;

    private readonly int _least;
    private readonly int _rows;
    private readonly int _columns;
    private readonly bool _hasTotals;
    private readonly List<Flow.Edge> _edges = [];
    private readonly Flow _flow;
    private readonly long[] _values;
    private readonly State[] _states;
    private readonly int _firstKnown;

    public Suppression(CountTable table, int least)
    {
        _least = least;
        _rows = table.Cells.Count;
        _columns = table.Cells.Count > 0 ? table.Cells[0].Count : Math.Max(0, (table.Known?.Count ?? 1) - 1);
        _hasTotals = table.HasTotals;
        var (allRows, allColumns) = (_rows + _columns, _rows + _columns + 1);
        for (var row = 0; row < _rows; row++)
        {
            for (var column = 0; column < _columns; column++)
                _edges.Add(new Flow.Edge(row, _rows + column, table.Cells[row][column]));
        }

        for (var row = 0; row < _rows; row++)
            _edges.Add(new Flow.Edge(allColumns, row, table.Cells[row].Sum()));
        for (var column = 0; column < _columns; column++)
            _edges.Add(new Flow.Edge(_rows + column, allRows, table.Cells.Sum(row => row[column])));
        _edges.Add(new Flow.Edge(allRows, allColumns, table.Cells.Sum(static row => row.Sum())));
        _flow = new Flow(_rows + _columns + 2, _edges);
        _values = [.. _edges.Select(static edge => edge.Value)];
        _states = [.. _values.Select((value, cell) => !_hasTotals && cell >= FirstTotal ? State.Silent : First(value))];
        _firstKnown = table.Known is null ? _states.Length : FirstColumnTotal;
        foreach (var (index, known) in (table.Known ?? []).Index())
        {
            _states[FirstColumnTotal + index] = known switch
            {
                { IsHidden: false } => State.Told,
                { Below: not null } => State.Small,
                _ => State.Silent,
            };
        }
    }

    private enum State
    {
        Told,
        Small,
        Silent,
    }

    private int FirstTotal => _rows * _columns;

    private int FirstColumnTotal => FirstTotal + _rows;

    private int Total => FirstColumnTotal + _columns;

    /// <summary>The table with all hidden that must be.</summary>
    public ShownTable Shown()
    {
        while (Given() is var (cell, up, most))
            HideFor(cell, up, most);
        TellWhatIsKnown();
        return new ShownTable(
            [.. Enumerable.Range(0, _rows).Select(row => Range(row * _columns, _columns))],
            _hasTotals ? Range(FirstTotal, _rows) : [],
            _hasTotals ? Range(FirstColumnTotal, _columns) : [],
            _hasTotals ? Cell(Total) : null);
    }

    private State First(long value) => value > 0 && value < _least ? State.Small : State.Told;

    // A small cell of which a reader knows more than that it is small.
    private (int Cell, bool Up, long Most)? Given()
    {
        for (var cell = 0; cell < _states.Length; cell++)
        {
            if (!IsSmall(cell))
                continue;
            if (_flow.Slack(cell, up: true, _least - 1 - _values[cell], Bounds(cell)) < _least - 1 - _values[cell])
                return (cell, true, _least - 1 - _values[cell]);
            if (_flow.Slack(cell, up: false, _values[cell] - 1, Bounds(cell)) < _values[cell] - 1)
                return (cell, false, _values[cell] - 1);
        }

        return null;
    }

    // Small it is, whether that is told or nothing of it is.
    private bool IsSmall(int cell)
        => cell < (_hasTotals ? _firstKnown : FirstTotal) && _values[cell] > 0 && _values[cell] < _least;

    // The cell's own bounds do not protect it: what others give away of it is asked.
    private Func<int, (long Low, long High)> Bounds(int asked) => cell => cell == asked ? (0, Endless) : Bound(cell);

    private (long Low, long High) Bound(int cell) => _states[cell] switch
    {
        State.Told => (_values[cell], _values[cell]),
        State.Small => (1, _least - 1),
        _ => (0, Endless),
    };

    // Goes the cheapest rings by which the cell could be another, until that is far enough, and hides all cells on them. Where it can be,
    // of small cells it stays told that they are small.
    private void HideFor(int cell, bool up, long most)
    {
        var values = _values.ToArray();
        (long Low, long High) Free(int other) => other < _firstKnown ? (0, Endless) : Bound(other);
        (long Low, long High) Kept(int other) => other != cell && _states[other] == State.Small ? Bound(other) : Free(other);
        for (long moved = 0; moved < most;)
        {
            var bounds = Kept;
            var ring = _flow.Path(cell, up, values, bounds, Cost);
            if (ring is null)
            {
                bounds = Free;
                ring = _flow.Path(cell, up, values, bounds, Cost)
                    ?? throw new InvalidOperationException("What is known of the totals does not belong to this table.");
            }

            var step = ring.Aggregate(most - moved, (least, one) => Math.Min(least, Flow.Room(one.Edge, one.Up, values, bounds)));
            foreach (var (edge, rises) in ring)
            {
                values[edge] += rises ? step : -step;
                if (edge != cell && edge < _firstKnown && (_states[edge] == State.Told || values[edge] < 1 || values[edge] >= _least))
                    _states[edge] = State.Silent;
            }

            moved += step;
        }
    }

    private double Cost(int cell, bool up) => _states[cell] switch
    {
        State.Silent => CostOfHidden,
        State.Small => 1,
        _ when cell >= FirstTotal => CostOfTotal + _values[cell],
        _ when _values[cell] == 0 => CostOfZero,
        _ => 1 + Math.Log(1 + _values[cell]),
    };

    // What can be worked out anyway, and is not small, need not be hidden.
    private void TellWhatIsKnown()
    {
        for (var cell = 0; cell < _states.Length; cell++)
        {
            if (_states[cell] == State.Silent && cell < (_hasTotals ? _firstKnown : FirstTotal) && !IsSmall(cell)
                && _flow.Slack(cell, up: true, 1, Bounds(cell)) == 0 && _flow.Slack(cell, up: false, 1, Bounds(cell)) == 0)
                _states[cell] = State.Told;
        }
    }

    private IReadOnlyList<Shown> Range(int first, int count) => [.. Enumerable.Range(first, count).Select(Cell)];

    private Shown Cell(int cell) => _states[cell] switch
    {
        State.Told => new Shown(_values[cell]),
        State.Small => new Shown(Count: null, _least),
        _ => Tables.Shown.Nothing,
    };
}
