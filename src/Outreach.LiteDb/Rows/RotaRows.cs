using LiteDB;
using Outreach.Hotline.Duty;
using Outreach.People;

namespace Outreach.LiteDb.Rows;

/// <summary>
/// The one document of the rota: <c>_id</c> 1, <c>v</c> version, <c>w</c> the week and <c>d</c> dates, each a list of day, first minute,
/// minute after the last, and persons; of a date on which nobody is there the day alone; <c>c</c> closed until.
/// </summary>
internal static class RotaRows
{
    private const long Only = 1;

    public static BsonDocument Row(Rota rota)
    {
        var row = new BsonDocument
        {
            ["_id"] = Only,
            ["v"] = rota.Version,
            ["w"] = new BsonArray(rota.Week.Select(static one => Row((int)one.Day, one.Shift))),
            ["d"] = new BsonArray(rota.Dates.Select(static one => Row(one.Date.DayNumber, one.Shift))),
        };
        if (rota.ClosedUntil is { } until)
            row["c"] = until.Ticks();
        return row;
    }

    public static Rota Rota(BsonDocument row) => new()
    {
        Version = row["v"].AsInt32,
        Week = [.. row["w"].AsArray.Select(static one => new WeekShift((DayOfWeek)one[0].AsInt32, Shift(one.AsArray)!))],
        Dates = [.. row["d"].AsArray.Select(static one => new DateShift(DateOnly.FromDayNumber(one[0].AsInt32), Shift(one.AsArray)))],
        ClosedUntil = row.TryGetValue("c", out var until) ? until.Instant() : null,
    };

    private static BsonArray Row(int day, Shift? shift)
        => shift is null
            ? [day]
            : [day, Minute(shift.From), Minute(shift.Until), .. shift.Who.Select(static who => new BsonValue(who.Value))];

    private static Shift? Shift(BsonArray row)
        => row.Count == 1
            ? null
            : new Shift(Time(row[1]), Time(row[2]), [.. row.Skip(3).Select(static who => new PersonId(who.AsInt64))]);

    private static int Minute(TimeOnly time) => (int)time.ToTimeSpan().TotalMinutes;

    private static TimeOnly Time(BsonValue minute) => TimeOnly.FromTimeSpan(TimeSpan.FromMinutes(minute.AsInt32));
}
