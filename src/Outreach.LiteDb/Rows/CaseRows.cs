using LiteDB;
using Outreach.Hotline.Cases;
using Outreach.People;
using Outreach.Privacy;

namespace Outreach.LiteDb.Rows;

/// <summary>
/// Documents of the hotline.
/// <c>cases</c>: <c>_id</c>, <c>v</c> version, <c>p</c> person, <c>c</c> channel, <c>l</c> language, <c>o</c> country, <c>r</c> risk,
/// <c>s</c> state, <c>a</c> opened at, <c>w</c> waits since, <c>b</c> by whom, <c>u</c> until, <c>f</c> first answered at, <c>h</c> hid,
/// <c>e</c> outcome, <c>d</c> closed at, <c>t</c> steps told, <c>g</c> last told at, <c>k</c> heard at, <c>i</c> reopened at, <c>j</c> red at,
/// <c>n</c> news.
/// <c>casewords</c>: <c>_id</c>, <c>c</c> case, <c>b</c> by which colleague, <c>a</c> said at, <c>m</c> sealed words, <c>s</c> state.
/// <c>onduty</c>: <c>_id</c> person, <c>s</c> on since, <c>o</c> off since.
/// </summary>
internal static class CaseRows
{
    public static BsonDocument Row(Case one)
    {
        var row = new BsonDocument
        {
            ["_id"] = one.Id,
            ["v"] = one.Version,
            ["c"] = one.Channel,
            ["r"] = (int)one.Risk,
            ["s"] = (int)one.State,
            ["a"] = one.OpenedAt.Ticks(),
            ["w"] = one.WaitsSince.Ticks(),
            ["t"] = one.Told,
            ["n"] = (int)one.News,
        };
        Put(row, "p", one.Person);
        if (one.Language is { } language)
            row["l"] = (int)language;
        Profiles.Put(row, "o", one.Country);
        Put(row, "b", one.By);
        Put(row, "u", one.Until);
        Put(row, "f", one.AnsweredAt);
        if (one.Hid)
            row["h"] = true;
        if (one.Outcome is { } outcome)
            row["e"] = (int)outcome;
        Put(row, "d", one.ClosedAt);
        Put(row, "g", one.ToldAt);
        Put(row, "k", one.HeardAt);
        Put(row, "i", one.ReopenedAt);
        Put(row, "j", one.RedAt);
        return row;
    }

    public static Case Case(BsonDocument row) => new()
    {
        Id = row["_id"].AsInt64,
        Version = row["v"].AsInt32,
        Person = Person(row, "p"),
        Channel = row["c"].AsString,
        Language = row.TryGetValue("l", out var language) ? (Language)language.AsInt32 : null,
        Country = Profiles.Text(row, "o"),
        Risk = (CaseRisk)row["r"].AsInt32,
        State = (CaseState)row["s"].AsInt32,
        OpenedAt = row["a"].Instant(),
        WaitsSince = row["w"].Instant(),
        By = Person(row, "b"),
        Until = Instant(row, "u"),
        AnsweredAt = Instant(row, "f"),
        Hid = row.ContainsKey("h"),
        Outcome = row.TryGetValue("e", out var outcome) ? (CaseOutcome)outcome.AsInt32 : null,
        ClosedAt = Instant(row, "d"),
        Told = row["t"].AsInt32,
        ToldAt = Instant(row, "g"),
        HeardAt = Instant(row, "k"),
        ReopenedAt = Instant(row, "i"),
        RedAt = Instant(row, "j"),
        News = (CaseNews)row["n"].AsInt32,
    };

    public static BsonDocument Row(CaseWord word)
    {
        var row = new BsonDocument { ["_id"] = word.Id, ["c"] = word.Case };
        Put(row, "b", word.By);
        (row["a"], row["m"], row["s"]) = (word.At.Ticks(), word.Words.Bytes, (int)word.State);
        return row;
    }

    public static CaseWord Word(BsonDocument row) => new()
    {
        Id = row["_id"].AsInt64,
        Case = row["c"].AsInt64,
        By = Person(row, "b"),
        At = row["a"].Instant(),
        Words = new Sealed(row["m"].AsBinary),
        State = (WordState)row["s"].AsInt32,
    };

    public static BsonDocument Row(PersonId person, DateTimeOffset? since, DateTimeOffset? off)
    {
        var row = new BsonDocument { ["_id"] = person.Value };
        Put(row, "s", since);
        Put(row, "o", off);
        return row;
    }

    public static (PersonId Person, DateTimeOffset? Since, DateTimeOffset? Off) Duty(BsonDocument row)
        => (new(row["_id"].AsInt64), Instant(row, "s"), Instant(row, "o"));

    private static void Put(BsonDocument row, string field, PersonId? person)
    {
        if (person is { } somebody)
            row[field] = somebody.Value;
    }

    private static void Put(BsonDocument row, string field, DateTimeOffset? at)
    {
        if (at is { } instant)
            row[field] = instant.Ticks();
    }

    private static PersonId? Person(BsonDocument row, string field)
        => row.TryGetValue(field, out var person) ? new PersonId(person.AsInt64) : null;

    private static DateTimeOffset? Instant(BsonDocument row, string field) => row.TryGetValue(field, out var at) ? at.Instant() : null;
}
