using LiteDB;
using Outreach.Channels;
using Outreach.People;
using Outreach.Safekeeping;

namespace Outreach.LiteDb;

/// <summary>
/// Messages that are to go out. <c>outbox</c> holds what waits: <c>_id</c> number, <c>p</c> person, <c>c</c> channel, <c>u</c> urgency,
/// <c>e</c> even if stopped, <c>a</c> queued at, <c>m</c> sealed message. <c>unsent</c> holds what never went, with <c>w</c> why and <c>g</c> when.
/// </summary>
internal sealed class OutboxBook(ILiteCollection<BsonDocument> hot, ILiteCollection<BsonDocument> dead)
{
    public IReadOnlyList<OutboxRow> Unsent() => [.. hot.Query().OrderBy("_id").ToEnumerable().Select(Read)];

    public void Apply(OutboxChange change)
    {
        switch (change)
        {
            case OutboxChange.Queued(var row):
                hot.Insert(Row(row));
                break;
            case OutboxChange.Done(var row):
                hot.Delete(row.Id);
                break;
            case OutboxChange.Dead(var row, var reason, var at):
                if (!hot.Delete(row.Id))
                    break;
                var grave = Row(row);
                grave["w"] = reason;
                grave["g"] = at.Ticks();
                dead.Insert(grave);
                break;
            default:
                throw new NotSupportedException($"{change.GetType().Name} is not known to this store.");
        }
    }

    private static BsonDocument Row(OutboxRow row) => new()
    {
        ["_id"] = row.Id,
        ["p"] = row.Person.Value,
        ["c"] = row.Channel,
        ["u"] = (int)row.Urgency,
        ["e"] = row.EvenIfStopped,
        ["a"] = row.QueuedAt.Ticks(),
        ["m"] = row.Message.Bytes,
    };

    private static OutboxRow Read(BsonDocument row) => new()
    {
        Id = row["_id"].AsInt64,
        Person = new PersonId(row["p"].AsInt64),
        Channel = row["c"].AsString,
        Urgency = (Urgency)row["u"].AsInt32,
        EvenIfStopped = row["e"].AsBoolean,
        QueuedAt = row["a"].Instant(),
        Message = new Sealed(row["m"].AsBinary),
    };
}
