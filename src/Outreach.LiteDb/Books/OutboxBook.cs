using LiteDB;
using Outreach.LiteDb.Rows;
using Outreach.Messaging.DeadLettering;
using Outreach.Messaging.Outbound;
using Outreach.Messaging.Screens;
using Outreach.People;
using Outreach.Privacy;

namespace Outreach.LiteDb.Books;

/// <summary>
/// Messages that are to go out. <c>outbox</c> holds what waits: <c>_id</c> number, <c>p</c> person, <c>c</c> channel, <c>u</c> urgency,
/// <c>o</c> what it means for those before it,
/// <c>e</c> even if stopped, <c>b</c> broadcast and <c>z</c> zone in it, <c>f</c> what it is about that leaves first, <c>k</c> its number
/// and <c>v</c> its version, <c>h</c> case and <c>n</c> number of the words in it, <c>y</c> phone of staff and <c>q</c> case it is rung
/// for, <c>t</c> it takes something back, <c>r</c> the right of
/// the colleague it is for, <c>x</c> its sending has begun, <c>a</c> queued at, <c>m</c> sealed message. <c>unsent</c> holds what never
/// went, with <c>w</c> why and <c>g</c> when.
/// </summary>
internal sealed class OutboxBook(SealedRows hot, SealedRows dead)
{
    public IReadOnlyList<OutboxRow> Unsent() => [.. hot.All().Select(Read)];

    /// <summary>Whether a message waits that nobody has begun to send.</summary>
    public bool IsUnclaimed(OutboxRow row) => hot.Find(row.Id) is { } kept && !kept.ContainsKey("x");

    public IEnumerable<DeadLetter.Unsent> Dead(long after, int most)
        => dead.After(after, most)
            .Select(static row => new DeadLetter.Unsent(Read(row)) { Reason = row["w"].AsString, GivenUpAt = row["g"].Instant() });

    /// <summary>What could never be sent to her goes with her.</summary>
    public LedgerCounters Erase(PersonId person, LedgerCounters tally)
        => tally with
        {
            Unsent = tally.Unsent
            - dead.All().Where(row => row["p"].AsInt64 == person.Value).ToList().Count(row => dead.Delete(row["_id"]))
        };

    /// <summary>What was given up is not kept any longer.</summary>
    public LedgerCounters Forget(long id, LedgerCounters tally) => dead.Delete(id) ? tally with { Unsent = tally.Unsent - 1 } : tally;

    public LedgerCounters Apply(OutboxChange change, LedgerCounters tally)
    {
        switch (change)
        {
            case OutboxChange.Queued(var row):
                hot.Insert(Row(row));
                return tally;
            case OutboxChange.Done(var row):
                hot.Delete(row.Id);
                return tally;
            case OutboxChange.SendStarted(var row):
                hot.Update(Row(row with { Claimed = true }));
                return tally;
            case OutboxChange.Released(var row):
                hot.Update(Row(row with { Claimed = false }));
                return tally;
            case OutboxChange.Dead(var row, var reason, var at):
                if (!hot.Delete(row.Id))
                    return tally;
                var grave = Row(row);
                grave["w"] = reason;
                grave["g"] = at.Ticks();
                dead.Insert(grave);
                return tally with { Unsent = tally.Unsent + 1 };
            case OutboxChange.Revived(var row):
                if (!dead.Delete(row.Id))
                    return tally;
                // It begins from the start: nothing is in doubt.
                hot.Insert(Row(row with { Claimed = false }));
                return tally with { Unsent = tally.Unsent - 1 };
            default:
                throw new NotSupportedException($"{change.GetType().Name} is not known to this store.");
        }
    }

    private static BsonDocument Row(OutboxRow row)
    {
        var document = new BsonDocument
        {
            ["_id"] = row.Id,
            ["p"] = row.Person.Value,
            ["c"] = row.Channel,
            ["u"] = (int)row.Urgency,
            ["e"] = row.EvenIfStopped,
        };
        if (row.Kind != OutgoingKind.Lasting)
            document["o"] = (int)row.Kind;
        if (row.Ground is Ground.First first)
            (document["f"], document["k"], document["v"]) = ((int)first.About, first.Id, first.Version);
        if (row.Ground is Ground.TakenBack)
            document["t"] = true;
        if (row.Colleague is { } right)
            document["r"] = right;
        if (row.Broadcast is { } broadcast)
            (document["b"], document["z"]) = (broadcast, (int)row.Zone);
        if (row.Ground is Ground.CaseWord word)
            (document["h"], document["n"]) = (word.Case, word.Word);
        if (row.Ground is Ground.Alarm alarm)
            (document["y"], document["q"]) = (alarm.Phone, alarm.Case);
        if (row.Claimed)
            document["x"] = true;
        document["a"] = row.QueuedAt.Ticks();
        document["m"] = row.Message.Bytes;
        return document;
    }

    // An earlier version named only bookings, and wrote offers of the waiting list without any ground: those are not sent any more.
    private static Ground.First? First(BsonDocument row)
    {
        if (row.TryGetValue("k", out var id))
            return new Ground.First(
                row.TryGetValue("f", out var about) ? (FirstSubject)about.AsInt32 : FirstSubject.Booking,
                id.AsInt64,
                row["v"].AsInt32);
        return (Urgency)row["u"].AsInt32 == Urgency.Reminder ? new Ground.First(FirstSubject.Waiting, 0, 0) : null;
    }

    private static OutboxRow Read(BsonDocument row) => new()
    {
        Id = row["_id"].AsInt64,
        Person = new PersonId(row["p"].AsInt64),
        Channel = row["c"].AsString,
        Urgency = (Urgency)row["u"].AsInt32,
        Kind = row.TryGetValue("o", out var kind) ? (OutgoingKind)kind.AsInt32 : OutgoingKind.Lasting,
        EvenIfStopped = row["e"].AsBoolean,
        Ground = Ground.OfKept(
            row.TryGetValue("r", out var right) ? right.AsInt32 : null,
            row.TryGetValue("b", out var broadcast)
                ? (broadcast.AsInt64, row.TryGetValue("z", out var zone) ? (char)zone.AsInt32 : default)
                : null,
            row.TryGetValue("h", out var hers) ? (hers.AsInt64, row["n"].AsInt64) : null,
            row.TryGetValue("y", out var phone) ? (phone.AsInt64, row["q"].AsInt64) : null,
            First(row),
            row.ContainsKey("t")),
        Claimed = row.ContainsKey("x"),
        QueuedAt = row["a"].Instant(),
        Message = new Sealed(row["m"].AsBinary),
    };
}
