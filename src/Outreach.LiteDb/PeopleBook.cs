using LiteDB;
using Outreach.Channels;
using Outreach.People;
using Outreach.Safekeeping;

namespace Outreach.LiteDb;

/// <summary>
/// People: <c>_id</c> number, <c>k</c> key, <c>s</c> standing, <c>t</c> token, <c>c</c> channel, <c>a</c> sealed address, <c>f</c> first seen,
/// <c>p</c> profile. Keys are looked up in memory, loaded at the start: a random index in LiteDB would cost more at every message
/// than reading 100,000 keys costs once.
/// </summary>
internal sealed class PeopleBook(ILiteCollection<BsonDocument> rows, Undo undo, Ids ids)
{
    private readonly Dictionary<string, (long Id, Standing Standing)> _known = [];

    public void Load()
    {
        foreach (var row in rows.Query().Select("{_id,k,s}").ToEnumerable())
            _known.Add(row["k"].AsString, (row["_id"].AsInt64, (Standing)row["s"].AsInt32));
    }

    public Person? Find(PersonId id) => rows.FindById(id.Value) is { } row ? Read(row) : null;

    public bool Exists(PersonId id) => rows.FindById(id.Value) is not null;

    /// <summary>The sender of a message: the person of her key, or a new one. Who was out of reach is in reach again.</summary>
    public PersonId Meet(Arrival arrival)
    {
        if (!_known.TryGetValue(arrival.PersonKey.Value, out var known))
        {
            var person = new Person
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
            return person.Id;
        }

        if (known.Standing == Standing.Unreachable)
            Move(new PersonId(known.Id), from: Standing.Unreachable, to: Standing.Open);
        return new PersonId(known.Id);
    }

    public void Apply(PersonChange change)
    {
        switch (change)
        {
            case PersonChange.Saved(var person):
                Save(person);
                break;
            case PersonChange.Reachable(var id, var yes):
                Move(id, from: yes ? Standing.Unreachable : Standing.Open, to: yes ? Standing.Open : Standing.Unreachable);
                break;
            case PersonChange.Erased(var id):
                if (Find(id) is { } erased && rows.Delete(id.Value))
                    Forget(erased.Key);
                break;
            default:
                throw new NotSupportedException($"{change.GetType().Name} is not known to this store.");
        }
    }

    private void Save(Person person)
    {
        if (_known.TryGetValue(person.Key.Value, out var known) && known.Id != person.Id.Value)
            throw new InvalidOperationException($"The key of {person.Id} belongs to person {known.Id} already.");
        if (Find(person.Id) is { } before && before.Key != person.Key)
            Forget(before.Key);
        rows.Upsert(Row(person));
        Remember(person);
    }

    private void Move(PersonId id, Standing from, Standing to)
    {
        if (Find(id) is not { } person || person.Standing != from)
            return;
        person = person with { Standing = to };
        rows.Update(Row(person));
        Remember(person);
    }

    private void Remember(Person person)
    {
        Forget(person.Key);
        _known[person.Key.Value] = (person.Id.Value, person.Standing);
    }

    /// <summary>Takes a key out, so that going back puts things as they were.</summary>
    private void Forget(PersonKey key)
    {
        if (_known.Remove(key.Value, out var before))
            undo.Push(() => _known[key.Value] = before);
        else
            undo.Push(() => _known.Remove(key.Value));
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
