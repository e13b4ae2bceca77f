using System.Globalization;
using System.Text;
using LiteDB;
using Outreach.LiteDb.Rows;
using Outreach.Messaging.Delivered;
using Outreach.People;

namespace Outreach.LiteDb.Books;

/// <summary>
/// What became of messages: <c>_id</c> the keyed name of channel and reference, <c>p</c> person (index, open), and sealed: <c>r</c> channel
/// and reference, <c>s</c> state, <c>c</c> code, <c>m</c> meaning,
/// <c>g</c> segments, <c>x</c> cost, <c>a</c> first heard, <c>d</c> day, <c>b</c> broadcast, <c>w</c> for staff. Its figures are kept
/// as they change, by <see cref="DeliveryDays"/>.
/// An older version left them open, under the provider's own reference.
/// </summary>
internal sealed class DeliveryBook
{
    private const string OfPerson = "p = @0";

    private readonly SealedRows _rows;
    private readonly Seals _seals;

    public DeliveryBook(SealedRows rows, Seals seals, DeliveryDays days)
    {
        (_rows, _seals, Days) = (rows, seals, days);
        rows.Renew = row => Write(Read(row));
    }

    public DeliveryDays Days { get; }

    /// <summary>Whether the collection had to be prepared.</summary>
    public bool Prepare() => _rows.EnsureIndex("p");

    public Delivery? Find(string channel, string reference)
        => (_rows.Find(Name(channel, reference)) ?? (_seals.TakesOpen ? _rows.Find(Key(channel, reference)) : null)) is { } row
            ? Read(row)
            : null;

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
        Write(after);
        Days.Move(before, after);
        broadcasts.Move(before, after);
        return after.Consequence(before);
    }

    /// <summary>Cuts the tie to who was forgotten; the figures stay.</summary>
    public void Erase(PersonId person)
    {
        foreach (var row in _rows.AllBy(OfPerson, person.Value))
            Write(Read(row) with { Person = null });
    }

    /// <summary>Each has another name from now on.</summary>
    public void Renew()
    {
        foreach (var row in _rows.All().ToList())
        {
            _rows.Delete(row["_id"]);
            _rows.Insert(Row(Read(row)));
        }
    }

    private void Write(Delivery delivery)
    {
        if (_seals.TakesOpen)
            _rows.Delete(Key(delivery.Channel, delivery.Reference));
        _rows.Upsert(Row(delivery));
    }

    private string Name(string channel, string reference)
        => _seals.Vault.NameOf(Encoding.UTF8.GetBytes(Key(channel, reference))).ToString("x32", CultureInfo.InvariantCulture);

    private static string Key(string channel, string reference) => $"{channel}:{reference}";

    private BsonDocument Row(Delivery delivery)
    {
        var row = new BsonDocument
        {
            ["_id"] = Name(delivery.Channel, delivery.Reference),
            ["r"] = Key(delivery.Channel, delivery.Reference),
        };
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
        if (delivery.ForStaff)
            row["w"] = true;
        return row;
    }

    private static Delivery Read(BsonDocument row)
    {
        var key = (row.TryGetValue("r", out var own) ? own : row["_id"]).AsString.Split(':', 2);
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
            ForStaff = row.ContainsKey("w"),
        };
    }
}
