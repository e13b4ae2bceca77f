using LiteDB;
using Outreach.People;
using Outreach.Privacy;

namespace Outreach.LiteDb.Rows;

/// <summary>
/// A person as a document. What is empty is left out, so that a document from before a field was kept is read like one without it.
/// </summary>
internal static class PeopleRows
{
    public static BsonDocument Row(Person person)
    {
        var row = new BsonDocument
        {
            ["_id"] = person.Id.Value,
            ["k"] = person.Key.Value,
            ["s"] = (int)person.Standing,
            ["t"] = person.Token,
            ["c"] = person.Channel,
            ["a"] = person.Address.Bytes,
            ["f"] = person.FirstSeen.Ticks(),
        };
        if (person.Joined is { } other)
            row["j"] = other.Value;
        Profiles.Put(row, "o", person.Country);
        Lists.Put(row, "h", person.Finished);
        if (person.CalledForHelp is { } called)
            row["e"] = called.Ticks();
        row["p"] = Profiles.Row(person.Profile);
        return row;
    }

    public static Person Read(BsonDocument row) => new()
    {
        Id = new PersonId(row["_id"].AsInt64),
        Key = new PersonKey(row["k"].AsString),
        Standing = (ContactStatus)row["s"].AsInt32,
        Token = row["t"].AsString,
        Channel = row["c"].AsString,
        Address = new Sealed(row["a"].AsBinary),
        FirstSeen = row["f"].Instant(),
        Joined = row.TryGetValue("j", out var other) ? new PersonId(other.AsInt64) : null,
        Country = Profiles.Text(row, "o"),
        Finished = Lists.Read(row, "h"),
        CalledForHelp = row.TryGetValue("e", out var called) ? called.Instant() : null,
        Profile = Profiles.Read(row["p"].AsDocument),
    };
}
