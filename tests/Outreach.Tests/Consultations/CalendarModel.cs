using Outreach.People;

namespace Outreach.Tests.Consultations;

/// <summary>Who has which time, kept as simply as can be: a list of pieces and a list of facts.</summary>
internal sealed class CalendarModel
{
    public const int Minutes = 30;
    public const int Pause = 10;
    public const int MostPerDay = 3;

    /// <summary>9:00, 9:40 … 11:00 of each weekday in Bishkek, in UTC.</summary>
    public static readonly DateTimeOffset[] Starts =
    [
        .. from day in Enumerable.Range(0, 3) from place in Enumerable.Range(0, 4) select new DateTimeOffset(2026, 11, 25 + day, 3, 0, 0, TimeSpan.Zero).AddMinutes(place * (Minutes + Pause)),
    ];

    public DateTimeOffset Now { get; set; } = new(2026, 11, 24, 6, 0, 0, TimeSpan.Zero);

    public Dictionary<long, (long Lawyer, DateTimeOffset Start, PersonId Person, int Version, string Code, HashSet<int> Reminded)> Standing { get; } = [];

    public HashSet<long> Ended { get; } = [];

    public Dictionary<PersonId, (long Lawyer, DateTimeOffset Start, DateTimeOffset Until)> Holds { get; } = [];

    public HashSet<long> Paused { get; } = [];

    public HashSet<(long Lawyer, int Day)> Away { get; } = [];

    public bool IsFree(long lawyer, DateTimeOffset start, PersonId? person)
    {
        if (start <= Now || Paused.Contains(lawyer) || Away.Contains((lawyer, start.Day)) || !Starts.Contains(start))
            return false;
        var others = Standing.Values.Where(one => one.Lawyer == lawyer && one.Person != person).Select(one => one.Start)
            .Concat(Holds.Where(hold => hold.Value.Lawyer == lawyer && hold.Value.Until > Now && hold.Key != person).Select(hold => hold.Value.Start)).ToList();
        return !others.Contains(start) && others.Count(other => other.Day == start.Day) < MostPerDay;
    }

    public bool MayBook(long id, int version, long lawyer, DateTimeOffset start, PersonId person, string code)
    {
        var known = Standing.TryGetValue(id, out var before);
        if (Ended.Contains(id) || version != (known ? before.Version : 0) + 1)
            return false;
        if (known && before.Lawyer == lawyer && before.Start == start)
            return true;
        return IsFree(lawyer, start, person)
            && !Standing.Any(one => one.Key != id && one.Value.Person == person && one.Value.Start > Now)
            && !Standing.Any(one => one.Key != id && one.Value.Code == code);
    }
}
