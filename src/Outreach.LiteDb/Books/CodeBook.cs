using LiteDB;
using Outreach.Flows.Joining;
using Outreach.LiteDb.Rows;
using Outreach.Privacy;

namespace Outreach.LiteDb.Books;

/// <summary>
/// Codes sent by SMS: <c>_id</c> number, <c>a</c> when, <c>p</c> key of who asked, <c>n</c> key of the number. Forgetting a person does not
/// touch them, or nothing would hold who asks, forgets and asks again; after a day they are gone.
/// </summary>
internal sealed class CodeBook(SealedRows rows, Ids ids)
{
    /// <summary>Codes that this person asked for, or that went to this number. It is looked for among all: a day has few.</summary>
    public int Sent(PersonKey key, DateTimeOffset since)
        => rows.All().Count(row => row["a"].Instant() > since && (row["p"].AsString == key.Value || row["n"].AsString == key.Value));

    /// <summary>Nothing is known of them any more.</summary>
    public void Clear() => rows.DeleteAll();

    public void Apply(CodeChange change)
    {
        foreach (var old in rows.All().Where(row => row["a"].Instant() <= change.At - CodeChange.Kept).ToList())
            rows.Delete(old["_id"]);
        rows.Insert(
            new BsonDocument { ["_id"] = ids.Next(), ["a"] = change.At.Ticks(), ["p"] = change.Person.Value, ["n"] = change.Number.Value });
    }
}
