using LiteDB;
using Outreach.Hotline.Cases;
using Outreach.People;
using Outreach.Privacy;

namespace Outreach.LiteDb.Rows;

/// <summary>
/// Documents of the hotline.
/// <c>cases</c>: <c>_id</c>, <c>v</c> version, <c>p</c> person, <c>c</c> channel, <c>l</c> language, <c>o</c> country, <c>r</c> risk,
/// <c>q</c> why, <c>s</c> state, <c>a</c> opened at, <c>w</c> waits since, <c>b</c> by whom, <c>u</c> until, <c>f</c> first answered at,
/// <c>h</c> hid, <c>e</c> outcome, <c>d</c> closed at, <c>t</c> steps told, <c>g</c> last told at, <c>k</c> heard at, <c>i</c> reopened at,
/// <c>j</c> red at, <c>n</c> news, <c>x</c> handed over: <c>t</c> to whom, <c>y</c> why, <c>m</c> note, <c>a</c> at; <c>lo</c> who lowers,
/// <c>le</c> left, <c>st</c> stopped, <c>to</c> topic, <c>he</c> help, <c>as</c> asked for it in words, <c>ct</c> called though stopped,
/// <c>re</c> referred, <c>gl</c> glass: <c>b</c> by, <c>y</c> why, <c>u</c> until.
/// <c>casewords</c>: <c>_id</c>, <c>c</c> case, <c>b</c> by which colleague, <c>a</c> said at, <c>m</c> sealed words, <c>s</c> state,
/// <c>k</c> kind, <c>f</c> sealed file, <c>r</c> reference.
/// <c>onduty</c>: <c>_id</c> person, <c>s</c> on since, <c>o</c> off since.
/// <c>caseblocks</c>: <c>_id</c> person, <c>c</c> case, <c>u</c> until, <c>y</c> why, <c>b</c> by whom.
/// <c>topics</c>: <c>_id</c> case, or another number for what is of no case; <c>v</c> sealed view.
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
        if (one.Cause != CaseCause.Asked)
            row["q"] = (int)one.Cause;
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
        if (one.Offer is { } offer)
        {
            var handed = new BsonDocument { ["y"] = (int)offer.Why, ["m"] = offer.Word, ["a"] = offer.At.Ticks() };
            Put(handed, "t", offer.To);
            row["x"] = handed;
        }

        Put(row, "lo", one.Lowers);
        if (one.Left)
            row["le"] = true;
        if (one.Stopped)
            row["st"] = true;
        if (one.Topic is { } topic)
            row["to"] = (int)topic;
        if (one.Help != CaseHelp.NotAsked)
            row["he"] = (int)one.Help;
        if (one.AsksInWords)
            row["as"] = true;
        if (one.CalledThough)
            row["ct"] = true;
        Profiles.Put(row, "re", one.Referred.Length > 0 ? one.Referred : null);
        if (one.Glass is { } glass)
            row["gl"] = new BsonDocument { ["b"] = glass.By.Value, ["y"] = (int)glass.Why, ["u"] = glass.Until.Ticks() };
        Put(row, "i", one.ReopenedAt);
        if (one.Young)
            row["y"] = true;
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
        Cause = row.TryGetValue("q", out var cause) ? (CaseCause)cause.AsInt32 : CaseCause.Asked,
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
        Young = row.TryGetValue("y", out var young) && young.AsBoolean,
        RedAt = Instant(row, "j"),
        News = (CaseNews)row["n"].AsInt32,
        Offer = row.TryGetValue("x", out var offer) ? Offer(offer.AsDocument) : null,
        Lowers = Person(row, "lo"),
        Left = row.ContainsKey("le"),
        Stopped = row.ContainsKey("st"),
        Topic = row.TryGetValue("to", out var topic) ? (CaseTopic)topic.AsInt32 : null,
        Help = row.TryGetValue("he", out var help) ? (CaseHelp)help.AsInt32 : CaseHelp.NotAsked,
        AsksInWords = row.ContainsKey("as"),
        CalledThough = row.ContainsKey("ct"),
        Referred = Profiles.Text(row, "re") ?? string.Empty,
        Glass = row.TryGetValue("gl", out var glass) ? Glass(glass.AsDocument) : null,
    };

    public static BsonDocument Row(CaseWord word)
    {
        var row = new BsonDocument { ["_id"] = word.Id, ["c"] = word.Case };
        Put(row, "b", word.By);
        (row["a"], row["m"], row["s"]) = (word.At.Ticks(), word.Words.Bytes, (int)word.State);
        if (word.Kind != WordKind.Said)
            row["k"] = (int)word.Kind;
        if (word.File is { } file)
            row["f"] = file.Bytes;
        Profiles.Put(row, "r", word.Reference);
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
        Kind = row.TryGetValue("k", out var kind) ? (WordKind)kind.AsInt32 : WordKind.Said,
        File = row.TryGetValue("f", out var file) ? new Sealed(file.AsBinary) : null,
        Reference = Profiles.Text(row, "r"),
    };

    public static BsonDocument Row(PersonId person, DateTimeOffset? since, DateTimeOffset? off)
    {
        var row = new BsonDocument { ["_id"] = person.Value };
        Put(row, "s", since);
        Put(row, "o", off);
        return row;
    }

    public static BsonDocument Row(Block block)
        => new()
        {
            ["_id"] = block.Person.Value,
            ["c"] = block.Case,
            ["u"] = block.Until.Ticks(),
            ["y"] = (int)block.Why,
            ["b"] = block.By.Value,
        };

    public static Block Block(BsonDocument row)
        => new(new(row["_id"].AsInt64), row["c"].AsInt64, row["u"].Instant(), (BlockReason)row["y"].AsInt32, new(row["b"].AsInt64));

    public static (PersonId Person, DateTimeOffset? Since, DateTimeOffset? Off) Duty(BsonDocument row)
        => (new(row["_id"].AsInt64), Instant(row, "s"), Instant(row, "o"));

    private static HandOver Offer(BsonDocument row)
        => new(Person(row, "t"), (HandOverReason)row["y"].AsInt32, row["m"].AsInt64, row["a"].Instant());

    private static Glass Glass(BsonDocument row) => new(new(row["b"].AsInt64), (GlassReason)row["y"].AsInt32, row["u"].Instant());

    public static BsonDocument Row(long key, Sealed view) => new() { ["_id"] = key, ["v"] = view.Bytes };

    public static (long Key, Sealed View) View(BsonDocument row) => (row["_id"].AsInt64, new Sealed(row["v"].AsBinary));

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
