using LiteDB;
using Outreach.Channels;
using Outreach.People;
using Outreach.Safekeeping;

namespace Outreach.LiteDb;

/// <summary>
/// Messages that came in. <c>inbox</c> holds what waits: <c>_id</c> number, <c>k</c> key, <c>p</c> person, <c>c</c> channel, <c>a</c> received at,
/// <c>m</c> sealed message; its keys are in memory. <c>dead</c> holds what was given up, with <c>w</c> why and <c>g</c> when.
/// <c>handled</c> knows the rest by key: <c>_id</c> key, <c>i</c> number, <c>p</c> person, <c>a</c> received at, <c>o</c> outcome (-1 dead).
/// </summary>
internal sealed class InboxBook(
    ILiteCollection<BsonDocument> hot, ILiteCollection<BsonDocument> handled, ILiteCollection<BsonDocument> dead, Ids ids)
{
    private const int DeadOutcome = -1;
    private readonly Dictionary<string, long> _waiting = [];

    public void Load()
    {
        foreach (var row in hot.Query().Select("{_id,k}").ToEnumerable())
            _waiting.Add(row["k"].AsString, row["_id"].AsInt64);
    }

    public IReadOnlyList<InboxRow> Waiting() => [.. hot.Query().OrderBy("_id").ToEnumerable().Select(Read)];

    /// <summary>Whether a message of this key was here before.</summary>
    public bool Knows(string key) => _waiting.ContainsKey(key) || handled.FindById(key) is not null;

    /// <summary>The message of this key that waits, if one waits.</summary>
    public InboxRow? FindWaiting(string key) => _waiting.TryGetValue(key, out var id) ? Read(hot.FindById(id)) : null;

    /// <summary>Whether just this message was dealt with before.</summary>
    public bool IsDealtWith(InboxRow row) => !_waiting.ContainsKey(row.Key) && handled.FindById(row.Key) is { } known && known["i"].AsInt64 == row.Id;

    /// <summary>The oldest message of this person that waits. It is looked for among all: seldom asked, and few wait.</summary>
    public InboxRow? FirstWaiting(PersonId person)
        => hot.Query().OrderBy("_id").ToEnumerable().FirstOrDefault(row => row["p"].AsInt64 == person.Value) is { } row ? Read(row) : null;

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
        _waiting.Add(row.Key, row.Id);
        return row;
    }

    /// <summary>Takes a message out of the inbox; the ledger moves with it. One that does not wait changes nothing.</summary>
    public Tally Apply(InboxChange change, Tally tally)
    {
        var row = change.Row;
        if (!_waiting.TryGetValue(row.Key, out var id) || id != row.Id)
            return tally;
        hot.Delete(id);
        _waiting.Remove(row.Key);
        tally = tally with { Waiting = tally.Waiting - 1 };
        switch (change)
        {
            case InboxChange.Handled(_, var outcome):
                handled.Insert(Handled(row, (int)outcome));
                return outcome == Outcome.Answered ? tally with { Answered = tally.Answered + 1 } : tally with { Noted = tally.Noted + 1 };
            case InboxChange.Dead(_, var reason, var at):
                handled.Insert(Handled(row, DeadOutcome));
                var grave = Row(row);
                grave["w"] = reason;
                grave["g"] = at.Ticks();
                dead.Insert(grave);
                return tally with { Dead = tally.Dead + 1 };
            default:
                throw new NotSupportedException($"{change.GetType().Name} is not known to this store.");
        }
    }

    private static BsonDocument Handled(InboxRow row, int outcome) => new()
    {
        ["_id"] = row.Key,
        ["i"] = row.Id,
        ["p"] = row.Person.Value,
        ["a"] = row.ReceivedAt.Ticks(),
        ["o"] = outcome,
    };

    private static BsonDocument Row(InboxRow row) => new()
    {
        ["_id"] = row.Id,
        ["k"] = row.Key,
        ["p"] = row.Person.Value,
        ["c"] = row.Channel,
        ["a"] = row.ReceivedAt.Ticks(),
        ["m"] = row.Message.Bytes,
    };

    private static InboxRow Read(BsonDocument row) => new()
    {
        Id = row["_id"].AsInt64,
        Key = row["k"].AsString,
        Person = new PersonId(row["p"].AsInt64),
        Channel = row["c"].AsString,
        ReceivedAt = row["a"].Instant(),
        Message = new Sealed(row["m"].AsBinary),
    };
}
