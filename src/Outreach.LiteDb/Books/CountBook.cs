using LiteDB;
using Outreach.LiteDb.Rows;
using Outreach.Reach;

namespace Outreach.LiteDb.Books;

/// <summary>
/// The counts that stand for lines of the reach log: <c>_id</c> number of the first day, <c>c</c> the cells of that day, each a list of
/// real, last day, measure, trait, value, unit and what it has come to. <c>_id</c> 0: <c>n</c> the revision.
/// </summary>
internal sealed class CountBook(SealedRows rows)
{
    /// <summary>How many times something was added.</summary>
    public long Revision => rows.Find(0L) is { } row ? row["n"].AsInt64 : 0;

    public ReachCounts All() => new(
        Revision,
        rows.After(0, int.MaxValue).SelectMany(static row => Read(row)).ToDictionary(static cell => cell.Cell, static cell => cell.Count));

    public void Add(IReadOnlyDictionary<CountCell, long> more)
    {
        rows.Upsert(new BsonDocument { ["_id"] = 0L, ["n"] = Revision + 1 });
        foreach (var day in more.GroupBy(static cell => cell.Key.First))
        {
            var cells = rows.Find((long)day.Key.DayNumber) is { } row
                ? Read(row).ToDictionary(static cell => cell.Cell, static cell => cell.Count)
                : [];
            foreach (var (cell, count) in day)
                cells[cell] = cells.GetValueOrDefault(cell) + count;
            rows.Upsert(new BsonDocument
            {
                ["_id"] = (long)day.Key.DayNumber,
                ["c"] = new BsonArray(cells.Where(static cell => cell.Value != 0).Select(static cell => Row(cell.Key, cell.Value))),
            });
        }
    }

    private static BsonArray Row(CountCell cell, long count)
        => new(new BsonValue[] { cell.Real, cell.Last.DayNumber, (int)cell.Measure, cell.Trait, cell.Value, cell.Unit, count });

    private static IEnumerable<(CountCell Cell, long Count)> Read(BsonDocument row) => row["c"].AsArray.Select(cell => (
        new CountCell(
            cell[0].AsBoolean,
            DateOnly.FromDayNumber((int)row["_id"].AsInt64),
            DateOnly.FromDayNumber(cell[1].AsInt32),
            (ReachMeasure)cell[2].AsInt32,
            cell[3].AsString,
            cell[4].AsString,
            cell[5].AsString),
        cell[6].AsInt64));
}
