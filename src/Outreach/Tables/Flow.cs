namespace Outreach.Tables;

/// <summary>
/// A table as a circulation: a cell flows from its row to its column, a row's total into the row, a column's total out of it, the total of
/// all closes the ring. What a reader can work out of a hidden cell is how far its flow can be changed while all that is shown stays so;
/// bounds are whole numbers, so every whole number between can be (Dandekar and Cox on network models of cell suppression).
/// </summary>
internal sealed class Flow
{
    private readonly int _nodes;
    private readonly Edge[] _edges;
    private readonly List<int>[] _touching;

    public Flow(int nodes, IReadOnlyList<Edge> edges)
    {
        _nodes = nodes;
        _edges = [.. edges];
        _touching = [.. Enumerable.Range(0, nodes).Select(static _ => new List<int>())];
        foreach (var (index, edge) in _edges.Index())
        {
            _touching[edge.From].Add(index);
            _touching[edge.To].Add(index);
        }
    }

    /// <summary>How far a cell can be changed, at most so far: up or down.</summary>
    public long Slack(int cell, bool up, long most, Func<int, (long Low, long High)> bounds)
    {
        var values = _edges.Select(static edge => edge.Value).ToArray();
        long moved = 0;
        while (moved < most && Path(cell, up, values, bounds, static (_, _) => 1) is { } path)
        {
            var step = path.Aggregate(most - moved, (least, one) => Math.Min(least, Room(one.Edge, one.Up, values, bounds)));
            foreach (var (edge, rises) in path)
                values[edge] += rises ? step : -step;
            moved += step;
        }

        return moved;
    }

    /// <summary>The cheapest ring by which a cell can be changed: its other cells, each with whether it rises; null where there is
    /// none.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="up">Whether it is to rise.</param>
    /// <param name="values">What stands in all cells now.</param>
    /// <param name="bounds">Between what each may be.</param>
    /// <param name="cost">What it costs to change a cell.</param>
    public IReadOnlyList<(int Edge, bool Up)>? Path(
        int cell, bool up, long[] values, Func<int, (long Low, long High)> bounds, Func<int, bool, double> cost)
    {
        // What rises in the cell must flow back from its end to its beginning; what falls, the other way.
        var (start, goal) = up ? (_edges[cell].To, _edges[cell].From) : (_edges[cell].From, _edges[cell].To);
        var reached = new double[_nodes];
        Array.Fill(reached, double.PositiveInfinity);
        var by = new (int Edge, bool Up, int Before)[_nodes];
        var open = new PriorityQueue<int, double>();
        reached[start] = 0;
        open.Enqueue(start, 0);
        while (open.TryDequeue(out var node, out var far))
        {
            if (far > reached[node])
                continue;
            foreach (var index in _touching[node])
            {
                var rises = _edges[index].From == node;
                var next = rises ? _edges[index].To : _edges[index].From;
                if (index == cell || Room(index, rises, values, bounds) <= 0 || far + cost(index, rises) >= reached[next])
                    continue;
                (reached[next], by[next]) = (far + cost(index, rises), (index, rises, node));
                open.Enqueue(next, reached[next]);
            }
        }

        if (double.IsPositiveInfinity(reached[goal]))
            return null;
        var ring = new List<(int Edge, bool Up)> { (cell, up) };
        for (var node = goal; node != start; node = by[node].Before)
            ring.Add((by[node].Edge, by[node].Up));
        return ring;
    }

    internal static long Room(int edge, bool up, long[] values, Func<int, (long Low, long High)> bounds)
    {
        var (low, high) = bounds(edge);
        return up ? high - values[edge] : values[edge] - low;
    }

    /// <summary>A cell: where it flows from and to, and how much.</summary>
    internal sealed record Edge(int From, int To, long Value);
}
