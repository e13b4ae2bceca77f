using LiteDB;
using Outreach.Flows.Joining;
using Outreach.Safekeeping;

namespace Outreach.LiteDb;

/// <summary>
/// Codes sent by SMS: <c>_id</c> number, <c>a</c> when, <c>p</c> key of who asked, <c>n</c> key of the number. Forgetting a person does not touch
/// them, or nothing would hold who asks, forgets and asks again; after a day they are gone.
/// </summary>
internal sealed class CodeBook(ILiteCollection<BsonDocument> rows, Ids ids)
{
    private const string Since = "a > @0";
    private const string Until = "a <= @0";

    /// <summary>Codes that this person asked for, or that went to this number. It is looked for among all: a day has few.</summary>
    public int Sent(PersonKey key, DateTimeOffset since)
        => rows.Query().Where(Since, since.Ticks()).ToEnumerable().Count(row => row["p"].AsString == key.Value || row["n"].AsString == key.Value);

    public void Apply(CodeChange change)
    {
        rows.DeleteMany(Until, (change.At - CodeChange.Kept).Ticks());
        rows.Insert(new BsonDocument { ["_id"] = ids.Next(), ["a"] = change.At.Ticks(), ["p"] = change.Person.Value, ["n"] = change.Number.Value });
    }
}
