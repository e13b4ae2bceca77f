using System.Globalization;
using LiteDB;
using Outreach.LiteDb.Rows;
using Outreach.Messaging.Delivered;

namespace Outreach.LiteDb.Books;

/// <summary>
/// What messages cost and became, day by day: <c>_id</c> day and channel, <c>d</c> day, and the <see cref="FigureRows">figures</see>. A few
/// hundred documents a year, all in memory. They go with the deliveries they count, so they are right after any crash.
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
        {
            var (day, channel) = (DateOnly.FromDayNumber(row["d"].AsInt32), row["_id"].AsString.Split(':', 2)[1]);
            _days.Add(row["_id"].AsString, FigureRows.Read(row) with { Day = day, Channel = channel });
        }


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

    /// <summary>Segments paid for people in some days, as this transaction sees them.</summary>
    public int Segments(DateOnly from, DateOnly until)
        => _days.Values.Where(day => day.Day >= from && day.Day < until).Sum(static day => day.Segments - day.StaffSegments);

    /// <summary>Writes what the transaction changed, each day once.</summary>
    public void Write()
    {
        foreach (var key in _changed)
        {
            var row = FigureRows.Row(_days[key]);
            row["_id"] = key;
            row["d"] = _days[key].Day.DayNumber;
            rows.Upsert(row);
        }

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
}
