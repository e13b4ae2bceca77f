using LiteDB;
using Outreach.Channels;
using Outreach.People;
using Outreach.Safekeeping;

namespace Outreach.LiteDb;

/// <summary>
/// People: <c>_id</c> number, <c>k</c> key (unique index), <c>s</c> standing, <c>t</c> token, <c>c</c> channel, <c>a</c> sealed address,
/// <c>f</c> first seen, <c>p</c> profile. Who wrote lately is in memory; the others are found by the index, so that a start need not
/// read everybody (100,000 people took more than a second and 70 MB).
/// </summary>
internal sealed class PeopleBook(ILiteCollection<BsonDocument> rows, Ids ids)
{
    private const int MostInMemory = 10_000;
    private const string ByKey = "k = @0";
    private readonly Recent<string, Person> _recentByKey = new(MostInMemory);

    /// <summary>Those who wrote lately.</summary>
    public Recent<long, Person> Recent { get; } = new(MostInMemory);

    public void Prepare() => rows.EnsureIndex("k", unique: true);

    public Person? Find(PersonId id) => Recent.Get(id.Value, number => rows.FindById(number) is { } row ? Read(row) : null);

    /// <summary>The sender of a message: the person of her key, or a new one. Who was out of reach is in reach again.</summary>
    public PersonId Meet(Arrival arrival)
    {
        var person = Find(arrival.PersonKey);
        if (person is null)
        {
            person = new Person
            {
                Id = new PersonId(ids.Next()),
                Key = arrival.PersonKey,
                Token = arrival.Token,
                Channel = arrival.Channel,
                Address = arrival.Address,
                FirstSeen = arrival.ReceivedAt,
            };
            rows.Insert(Row(person));
            Remember(person);
        }
        else if (person.Standing == Standing.Unreachable)
        {
            Write(person with { Standing = Standing.Open });
        }

        return person.Id;
    }

    public void Apply(PersonChange change)
    {
        switch (change)
        {
            case PersonChange.Saved(var changed):
                Save(changed);
                break;
            case PersonChange.Reachable(var id, var yes):
                Move(id, from: yes ? Standing.Unreachable : Standing.Open, to: yes ? Standing.Open : Standing.Unreachable);
                break;
            case PersonChange.OptedOut(var id):
                if (Find(id) is { } stopped)
                    Write(stopped with { Standing = Standing.Stopped });
                break;
            case PersonChange.Erased(var id):
                Erase(id);
                break;
            default:
                throw new NotSupportedException($"{change.GetType().Name} is not known to this store.");
        }
    }

    /// <summary>Somebody new under the number of who was forgotten: messages that carry it wait.</summary>
    public void Renew(Person forgotten, DateTimeOffset since) => Write(new Person
    {
        Id = forgotten.Id,
        Key = forgotten.Key,
        Token = Newcomer.Token(),
        Channel = forgotten.Channel,
        Address = forgotten.Address,
        FirstSeen = since,
    });

    /// <summary>The transaction is safe.</summary>
    public void Publish()
    {
        Recent.Publish();
        _recentByKey.Publish();
    }

    private Person? Find(PersonKey key) => _recentByKey.Get(key.Value, text => rows.FindOne(ByKey, new BsonValue(text)) is { } row ? Read(row) : null);

    private void Save(Person person)
    {
        if (Find(person.Key) is { } other && other.Id != person.Id)
            throw new InvalidOperationException($"The key of {person.Id} belongs to {other.Id} already.");
        if (Find(person.Id) is { } before && before.Key != person.Key)
            _recentByKey.Set(before.Key.Value, null);
        Write(person);
    }

    private void Move(PersonId id, Standing from, Standing to)
    {
        if (Find(id) is { } person && person.Standing == from)
            Write(person with { Standing = to });
    }

    private void Erase(PersonId id)
    {
        if (Find(id) is not { } person)
            return;
        rows.Delete(id.Value);
        _recentByKey.Set(person.Key.Value, null);
        Recent.Set(id.Value, null);
    }

    private void Write(Person person)
    {
        rows.Upsert(Row(person));
        Remember(person);
    }

    private void Remember(Person person)
    {
        _recentByKey.Set(person.Key.Value, person);
        Recent.Set(person.Id.Value, person);
    }

    private static BsonDocument Row(Person person) => new()
    {
        ["_id"] = person.Id.Value,
        ["k"] = person.Key.Value,
        ["s"] = (int)person.Standing,
        ["t"] = person.Token,
        ["c"] = person.Channel,
        ["a"] = person.Address.Bytes,
        ["f"] = person.FirstSeen.Ticks(),
        ["p"] = Profiles.Row(person.Profile),
    };

    private static Person Read(BsonDocument row) => new()
    {
        Id = new PersonId(row["_id"].AsInt64),
        Key = new PersonKey(row["k"].AsString),
        Standing = (Standing)row["s"].AsInt32,
        Token = row["t"].AsString,
        Channel = row["c"].AsString,
        Address = new Sealed(row["a"].AsBinary),
        FirstSeen = row["f"].Instant(),
        Profile = Profiles.Read(row["p"].AsDocument),
    };
}
