using System.Globalization;
using LiteDB;
using Outreach.Channels.Delivered;

namespace Outreach.LiteDb;

/// <summary>
/// What messages cost and became, day by day: <c>_id</c> day and channel, <c>d</c> day, <c>n</c> messages, <c>g</c> segments, <c>x</c> cost,
/// <c>u</c> without a price, <c>s</c> by state, <c>c</c> by code. A few hundred documents a year, all in memory.
/// They go with the deliveries they count, so they are right after any crash.
/// </summary>
internal sealed class DeliveryDays(ILiteCollection<BsonDocument> rows)
{
    private readonly Dictionary<string, DeliveryFigures> _days = [];
    private readonly HashSet<string> _changed = [];
    private bool _stale;

    /// <summary>Every day's figures in their order, as of the last transaction that is safe.</summary>
    public IReadOnlyList<DeliveryFigures> Published { get; private set; } = [];

    public void Load()
    {
        foreach (var row in rows.FindAll())
            _days.Add(row["_id"].AsString, Read(row));
        _stale = true;
        Publish();
    }

    /// <summary>A delivery changed; only what a channel took is counted.</summary>
    public void Move(Delivery? before, Delivery after)
    {
        if (after.Day is not { } day)
            return;
        var key = Key(day, after.Channel);
        var figures = _days.GetValueOrDefault(key) ?? new DeliveryFigures { Day = day, Channel = after.Channel };
        _days[key] = (before is { Day: not null } ? figures.Without(before) : figures).With(after);
        _changed.Add(key);
    }

    /// <summary>Writes what the transaction changed, each day once.</summary>
    public void Write()
    {
        foreach (var key in _changed)
            rows.Upsert(Row(key, _days[key]));
        _stale |= _changed.Count > 0;
        _changed.Clear();
    }

    /// <summary>The transaction is safe.</summary>
    public void Publish()
    {
        if (!_stale)
            return;
        Published = [.. _days.OrderBy(day => day.Key, StringComparer.Ordinal).Select(day => day.Value)];
        _stale = false;
    }

    private static string Key(DateOnly day, string channel) => string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd}:{channel}");

    private static BsonDocument Row(string key, DeliveryFigures figures) => new()
    {
        ["_id"] = key,
        ["d"] = figures.Day.DayNumber,
        ["n"] = figures.Messages,
        ["g"] = figures.Segments,
        ["x"] = figures.Cost,
        ["u"] = figures.Unpriced,
        ["s"] = Row(figures.States.Select(count => ((int)count.Key, count.Value))),
        ["c"] = Row(figures.Codes.Select(count => (count.Key, count.Value))),
    };

    private static DeliveryFigures Read(BsonDocument row) => new()
    {
        Day = DateOnly.FromDayNumber(row["d"].AsInt32),
        Channel = row["_id"].AsString.Split(':', 2)[1],
        Messages = row["n"].AsInt32,
        Segments = row["g"].AsInt32,
        Cost = row["x"].AsDecimal,
        Unpriced = row["u"].AsInt32,
        States = Read(row["s"]).ToDictionary(count => (DeliveryState)count.Key, count => count.Count),
        Codes = Read(row["c"]).ToDictionary(count => count.Key, count => count.Count),
    };

    private static BsonDocument Row(IEnumerable<(int Key, int Count)> counts)
        => new(counts.ToDictionary(count => count.Key.ToString(CultureInfo.InvariantCulture), count => new BsonValue(count.Count)));

    private static IEnumerable<(int Key, int Count)> Read(BsonValue counts)
        => counts.AsDocument.Select(count => (int.Parse(count.Key, CultureInfo.InvariantCulture), count.Value.AsInt32));
}
