using System.Globalization;
using LiteDB;
using Outreach.Messaging.Delivered;

namespace Outreach.LiteDb.Rows;

/// <summary>
/// What messages cost and became, inside documents: <c>n</c> messages, <c>g</c> segments, <c>x</c> cost, <c>u</c> without a price,
/// <c>w</c> segments for staff, <c>s</c>
/// by state, <c>c</c> by code.
/// </summary>
internal static class FigureRows
{
    public static BsonDocument Row(DeliveryFigures figures)
    {
        var row = new BsonDocument
        {
            ["n"] = figures.Messages,
            ["g"] = figures.Segments,
            ["x"] = figures.Cost,
            ["u"] = figures.Unpriced,
            ["s"] = Row(figures.States.Select(count => ((int)count.Key, count.Value))),
            ["c"] = Row(figures.Codes.Select(count => (count.Key, count.Value))),
        };
        if (figures.StaffSegments != 0)
            row["w"] = figures.StaffSegments;
        return row;
    }

    /// <summary>The figures, of no day and channel yet.</summary>
    public static DeliveryFigures Read(BsonDocument row) => new()
    {
        Day = default,
        Channel = string.Empty,
        Messages = row["n"].AsInt32,
        Segments = row["g"].AsInt32,
        StaffSegments = row.TryGetValue("w", out var staff) ? staff.AsInt32 : 0,
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
