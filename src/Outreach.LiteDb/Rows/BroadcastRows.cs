using LiteDB;
using Outreach.Broadcasts;
using Outreach.People;
using Outreach.Privacy;

namespace Outreach.LiteDb.Rows;

/// <summary>
/// What is planned, as a document: <c>_id</c> number, <c>v</c> version, <c>s</c> state, <c>w</c> author, <c>i</c> question that is open,
/// <c>p</c> approver, <c>t</c> when it should begin, <c>n</c> from when on it is too late, <c>d</c> when it last went on,
/// <c>c</c> created, <c>q</c> approved, <c>b</c> begun, <c>e</c> ended, <c>z</c> why it rests, <c>f</c> failures forgiven of <c>g</c>
/// sendings, <c>o</c> what it goes on despite, <c>l</c> whom it goes on without, <c>u</c> audience, <c>m</c> sealed message. The audience:
/// <c>r</c> regions, <c>d</c> raions, <c>l</c> languages, <c>c</c> channels, <c>h</c> lessons, <c>w</c> languages that have words,
/// <c>n</c> channels for who asked, <c>y</c> channels that yield to others.
/// </summary>
internal static class BroadcastRows
{
    public static BsonDocument Row(Broadcast broadcast)
    {
        var row = new BsonDocument
        {
            ["_id"] = broadcast.Id,
            ["v"] = broadcast.Version,
            ["s"] = (int)broadcast.State,
            ["w"] = broadcast.Author.Value,
        };
        if (broadcast.Question is { } question)
            row["i"] = (int)question;
        if (broadcast.Approver is { } approver)
            row["p"] = approver.Value;
        Put(row, "t", broadcast.At);
        Put(row, "n", broadcast.NotAfter);
        Put(row, "d", broadcast.WentOnAt);
        Put(row, "c", broadcast.CreatedAt);
        Put(row, "q", broadcast.ApprovedAt);
        Put(row, "b", broadcast.StartedAt);
        Put(row, "e", broadcast.EndedAt);
        Profiles.Put(row, "z", broadcast.PausedFor);
        if (broadcast.Forgiven != default)
            (row["f"], row["g"]) = (broadcast.Forgiven.Failed, broadcast.Forgiven.All);
        Lists.Put(row, "o", broadcast.GoesOnDespite);
        if (broadcast.GoesOnWithout.Count > 0)
            row["l"] = new BsonArray(broadcast.GoesOnWithout.Select(person => new BsonValue(person.Value)));
        row["u"] = Row(broadcast.Audience);
        row["m"] = broadcast.Message.Bytes;
        return row;
    }

    public static Broadcast Read(BsonDocument row) => new()
    {
        Id = row["_id"].AsInt64,
        Version = row["v"].AsInt32,
        State = (BroadcastState)row["s"].AsInt32,
        Author = new PersonId(row["w"].AsInt64),
        Question = row.TryGetValue("i", out var question) ? (DraftStep)question.AsInt32 : null,
        Approver = row.TryGetValue("p", out var approver) ? new PersonId(approver.AsInt64) : null,
        At = Instant(row, "t"),
        NotAfter = Instant(row, "n"),
        WentOnAt = Instant(row, "d"),
        CreatedAt = row["c"].Instant(),
        ApprovedAt = Instant(row, "q"),
        StartedAt = Instant(row, "b"),
        EndedAt = Instant(row, "e"),
        PausedFor = Profiles.Text(row, "z"),
        Forgiven = row.TryGetValue("f", out var failed) ? (failed.AsInt32, row["g"].AsInt32) : default,
        GoesOnDespite = Lists.Read(row, "o"),
        GoesOnWithout = row.TryGetValue("l", out var left) ? [.. left.AsArray.Select(person => new PersonId(person.AsInt64))] : [],
        Audience = Audience(row["u"].AsDocument),
        Message = new Sealed(row["m"].AsBinary),
    };

    private static BsonDocument Row(Audience audience)
    {
        var row = new BsonDocument();
        Lists.Put(row, "r", audience.Regions);
        Lists.Put(row, "d", audience.Raions);
        row["l"] = Row(audience.Languages);
        Lists.Put(row, "c", audience.Channels);
        Lists.Put(row, "h", audience.Lessons);
        row["w"] = Row(audience.Words);
        Lists.Put(row, "n", audience.OnlyAsked);
        Lists.Put(row, "y", audience.Yielding);
        return row;
    }

    private static Audience Audience(BsonDocument row) => new()
    {
        Regions = Lists.Read(row, "r"),
        Raions = Lists.Read(row, "d"),
        Languages = Languages(row["l"]),
        Channels = Lists.Read(row, "c"),
        Lessons = Lists.Read(row, "h"),
        Words = Languages(row["w"]),
        OnlyAsked = Lists.Read(row, "n"),
        Yielding = Lists.Read(row, "y"),
    };

    private static BsonArray Row(IReadOnlyList<Language> languages) => new(languages.Select(language => new BsonValue((int)language)));

    private static List<Language> Languages(BsonValue row) => [.. row.AsArray.Select(language => (Language)language.AsInt32)];

    private static void Put(BsonDocument row, string field, DateTimeOffset? at)
    {
        if (at is { } instant)
            row[field] = instant.Ticks();
    }

    private static DateTimeOffset? Instant(BsonDocument row, string field) => row.TryGetValue(field, out var at) ? at.Instant() : null;
}
