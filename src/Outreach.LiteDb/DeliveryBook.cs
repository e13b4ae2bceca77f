using LiteDB;
using Outreach.Channels.Delivered;
using Outreach.People;

namespace Outreach.LiteDb;

/// <summary>
/// What became of messages: <c>_id</c> channel and reference, <c>p</c> person (index), <c>s</c> state, <c>c</c> code, <c>m</c> meaning,
/// <c>g</c> segments, <c>x</c> cost, <c>a</c> first heard, <c>d</c> day, <c>b</c> broadcast. Its figures are kept as they change, by <see cref="DeliveryDays"/>.
/// </summary>
internal sealed class DeliveryBook(ILiteCollection<BsonDocument> rows, DeliveryDays days)
{
    private const string OfPerson = "p = @0";

    public DeliveryDays Days => days;

    /// <summary>Whether the collection had to be prepared.</summary>
    public bool Prepare() => rows.EnsureIndex("p");

    public Delivery? Find(string channel, string reference) => rows.FindById(Key(channel, reference)) is { } row ? Read(row) : null;

    /// <summary>Writes what changed, and says what it means for the person.</summary>
    public PersonChange? Apply(DeliveryChange change, PeopleBook people, BroadcastBook broadcasts)
    {
        var (channel, reference) = Delivery.KeyOf(change);
        var before = Find(channel, reference);
        var after = Delivery.After(before, change);
        // She was forgotten while it was on its way.
        if (after.Person is { } person && people.Find(person) is null)
            after = after with { Person = null };
        if (after == before)
            return null;
        rows.Upsert(Row(after));
        days.Move(before, after);
        broadcasts.Move(before, after);
        return after.Consequence(before);
    }

    /// <summary>Cuts the tie to who was forgotten; the figures stay.</summary>
    public void Erase(PersonId person)
    {
        foreach (var row in rows.Query().Where(OfPerson, new BsonValue(person.Value)).ToList())
            rows.Update(Row(Read(row) with { Person = null }));
    }

    private static string Key(string channel, string reference) => $"{channel}:{reference}";

    private static BsonDocument Row(Delivery delivery)
    {
        var row = new BsonDocument { ["_id"] = Key(delivery.Channel, delivery.Reference) };
        if (delivery.Person is { } person)
            row["p"] = person.Value;
        row["s"] = (int)delivery.State;
        if (delivery.Code is { } code)
            row["c"] = code;
        row["m"] = (int)delivery.Meaning;
        row["g"] = delivery.Segments;
        if (delivery.Cost is { } cost)
            row["x"] = cost;
        row["a"] = delivery.At.Ticks();
        if (delivery.Day is { } day)
            row["d"] = day.DayNumber;
        if (delivery.Broadcast is { } broadcast)
            row["b"] = broadcast;
        return row;
    }

    private static Delivery Read(BsonDocument row)
    {
        var key = row["_id"].AsString.Split(':', 2);
        return new Delivery
        {
            Channel = key[0],
            Reference = key[1],
            Person = row.TryGetValue("p", out var person) ? new PersonId(person.AsInt64) : null,
            State = (DeliveryState)row["s"].AsInt32,
            Code = row.TryGetValue("c", out var code) ? code.AsInt32 : null,
            Meaning = (DeliveryMeaning)row["m"].AsInt32,
            Segments = row["g"].AsInt32,
            Cost = row.TryGetValue("x", out var cost) ? cost.AsDecimal : null,
            At = row["a"].Instant(),
            Day = row.TryGetValue("d", out var day) ? DateOnly.FromDayNumber(day.AsInt32) : null,
            Broadcast = row.TryGetValue("b", out var broadcast) ? broadcast.AsInt64 : null,
        };
    }
}
