using LiteDB;
using Outreach.LiteDb.Rows;
using Outreach.Messaging.DeadLettering;
using Outreach.Messaging.Inbound;
using Outreach.People;
using Outreach.Privacy;
using Outreach.Storage;

namespace Outreach.LiteDb.Books;

/// <summary>
/// Messages that came in. <c>inbox</c> holds what waits: <c>_id</c> number, <c>k</c> key, <c>p</c> person, <c>c</c> channel, <c>a</c>
/// received at, <c>m</c> sealed message, <c>r</c> it was given up and is tried again; its keys are in memory, and who waits for what.
/// <c>dead</c> holds what was given up, with <c>w</c> why and <c>g</c> when. What was dealt with is in <see cref="KnownKeys"/>.
/// </summary>
internal sealed class InboxBook(SealedRows hot, KnownKeys known, SealedRows dead, Ids ids)
{
    private readonly Dictionary<string, (long Id, PersonId Person)> _waiting = [];

    // Each person's in their order; what is tried again stands outside of it.
    private readonly Dictionary<PersonId, List<long>> _lines = [];

    public void Load()
    {
        known.Load();
        foreach (var row in hot.All().Select(Read))
            Wait(row);
    }

    public IReadOnlyList<InboxRow> Waiting(LaneRange lanes)
        => [.. _waiting.Values.Where(row => lanes.Holds(row.Person)).OrderBy(static row => row.Id).Select(row => Read(hot.Find(row.Id)!))];

    /// <summary>Writes what was gathered.</summary>
    public void Write(long batch) => known.Write(batch);

    /// <summary>Forgets some of the keys that no provider will send again.</summary>
    public void Tidy() => known.Tidy();

    /// <summary>Whether there is anything to forget.</summary>
    public bool NeedsTidying => known.HasOld;

    /// <summary>The number of the last transaction that dealt with a message, as far as keys tell.</summary>
    public long LastBatch => known.LastBatch;

    /// <summary>Whether a message of this key was here before.</summary>
    public bool Knows(string key) => _waiting.ContainsKey(key) || known.Knows(key);

    /// <summary>The message of this key that waits, if one waits.</summary>
    public InboxRow? FindWaiting(string key) => _waiting.TryGetValue(key, out var row) ? Read(hot.Find(row.Id)!) : null;

    /// <summary>Whether just this message was dealt with before.</summary>
    public bool IsDealtWith(InboxRow row) => !_waiting.ContainsKey(row.Key) && known.Knows(row);

    /// <summary>Whether an older message of the same person waits. What is tried again waits for none, and none waits for it.</summary>
    /// <param name="row">The message.</param>
    /// <param name="changes">What the same turn deals with does not wait.</param>
    public bool IsBehind(InboxRow row, IReadOnlyList<Change> changes)
        => _lines.TryGetValue(row.Person, out var line) && line[0] < row.Id && line.BinarySearch(row.Id) >= 0
            && line.First(id => id == row.Id || !changes.Any(change => change is InboxChange(var dealt) && dealt.Id == id)) != row.Id;

    /// <summary>The oldest message of this person that waits. It is looked for among all: seldom asked, and few wait.</summary>
    public InboxRow? FirstWaiting(PersonId person)
        => hot.All().FirstOrDefault(row => row["p"].AsInt64 == person.Value) is { } row ? Read(row) : null;

    public InboxRow Add(Arrival arrival, PersonId person)
    {
        var row = new InboxRow
        {
            Id = ids.Next(),
            Key = arrival.Key,
            Person = person,
            Channel = arrival.Channel,
            ReceivedAt = arrival.ReceivedAt,
            Message = arrival.Message,
        };
        hot.Insert(Row(row));
        Wait(row);
        return row;
    }

    public IEnumerable<DeadLetter.Received> Dead(long after, int most)
        => dead.After(after, most)
            .Select(static row => new DeadLetter.Received(Read(row)) { Reason = row["w"].AsString, GivenUpAt = row["g"].Instant() });

    /// <summary>Her words go with her: what was given up of hers needs no answer any more.</summary>
    public LedgerCounters Erase(PersonId person, LedgerCounters tally)
    {
        foreach (var row in dead.All().Where(row => row["p"].AsInt64 == person.Value).ToList())
        {
            dead.Delete(row["_id"]);
            tally = tally with { Dead = tally.Dead - 1, Noted = tally.Noted + 1 };
        }

        return tally;
    }

    /// <summary>What was given up is not kept any longer; nothing changes where it is gone, or is tried again.</summary>
    public LedgerCounters Forget(long id, LedgerCounters tally)
        => dead.Delete(id) ? tally with { Dead = tally.Dead - 1, Noted = tally.Noted + 1 } : tally;

    /// <summary>
    /// Moves a message out of the inbox, or back into it; the ledger moves with it. One that is not there changes nothing.
    /// </summary>
    public LedgerCounters Apply(InboxChange change, LedgerCounters tally)
        => change is InboxChange.Revived(var revived) ? Revive(revived, tally) : Finish(change, tally);

    private LedgerCounters Revive(InboxRow row, LedgerCounters tally)
    {
        if (!dead.Delete(row.Id))
            return tally;
        row = row with { Revived = true };
        known.Remove(row);
        hot.Insert(Row(row));
        Wait(row);
        return tally with { Dead = tally.Dead - 1, Waiting = tally.Waiting + 1 };
    }

    private LedgerCounters Finish(InboxChange change, LedgerCounters tally)
    {
        var row = change.Row;
        if (!_waiting.TryGetValue(row.Key, out var waiting) || waiting.Id != row.Id)
            return tally;
        hot.Delete(row.Id);
        _waiting.Remove(row.Key);
        if (_lines.TryGetValue(row.Person, out var line) && line.Remove(row.Id) && line.Count == 0)
            _lines.Remove(row.Person);
        tally = tally with { Waiting = tally.Waiting - 1 };
        switch (change)
        {
            case InboxChange.Handled(_, var outcome):
                known.Add(row);
                return outcome switch
                {
                    Outcome.Answered => tally with { Answered = tally.Answered + 1 },
                    Outcome.InCase => tally with { InCase = tally.InCase + 1 },
                    _ => tally with { Noted = tally.Noted + 1 },
                };
            case InboxChange.Dead(_, var reason, var at):
                known.Add(row);
                var grave = Row(row);
                grave["w"] = reason;
                grave["g"] = at.Ticks();
                dead.Insert(grave);
                return tally with { Dead = tally.Dead + 1 };
            default:
                throw new NotSupportedException($"{change.GetType().Name} is not known to this store.");
        }
    }

    private void Wait(InboxRow row)
    {
        _waiting.Add(row.Key, (row.Id, row.Person));
        if (row.Revived)
            return;
        if (_lines.TryGetValue(row.Person, out var line))
            line.Add(row.Id);
        else
            _lines.Add(row.Person, [row.Id]);
    }

    private static BsonDocument Row(InboxRow row)
    {
        var document = new BsonDocument
        {
            ["_id"] = row.Id,
            ["k"] = row.Key,
            ["p"] = row.Person.Value,
            ["c"] = row.Channel,
            ["a"] = row.ReceivedAt.Ticks(),
            ["m"] = row.Message.Bytes,
        };
        if (row.Revived)
            document["r"] = true;
        return document;
    }

    private static InboxRow Read(BsonDocument row) => new()
    {
        Id = row["_id"].AsInt64,
        Key = row["k"].AsString,
        Person = new PersonId(row["p"].AsInt64),
        Channel = row["c"].AsString,
        ReceivedAt = row["a"].Instant(),
        Message = new Sealed(row["m"].AsBinary),
        Revived = row.ContainsKey("r"),
    };
}
