using LiteDB;
using Outreach.Events.Sheets;
using Outreach.Messaging.Screens;
using Outreach.People;

namespace Outreach.LiteDb.Rows;

/// <summary>
/// A sheet as a document: <c>_id</c> number, <c>v</c> version, <c>s</c> state, <c>c</c> code, <c>a</c> author, <c>w</c> writer, <c>t</c>
/// begun, <c>q</c> question that is open, <c>z</c> word, <c>f</c> facts, <c>h</c> what was ever approved, the oldest first: <c>f</c> facts,
/// <c>w</c> writer, <c>p</c> approver, <c>t</c> when. The newest of them counts. Facts: <c>d</c> day, <c>r</c> raion, <c>p</c>
/// place, <c>y</c> type, <c>o</c> organiser, <c>n</c> heads, <c>h</c> how counted, <c>f</c> women, <c>m</c> men, <c>j</c> youth, <c>l</c>
/// languages, <c>e</c> proof, <c>g</c> photo (channel, kind, id), <c>b</c> leaflets.
/// </summary>
internal static class EventRows
{
    public static BsonDocument Row(EventSheet sheet)
    {
        var row = new BsonDocument
        {
            ["_id"] = sheet.Id,
            ["v"] = sheet.Version,
            ["s"] = (int)sheet.State,
            ["c"] = sheet.Code,
            ["t"] = sheet.CreatedAt.Ticks(),
            ["f"] = Row(sheet.Facts),
            ["h"] = new BsonArray(sheet.History.Select(Row)),
        };
        Put(row, "a", sheet.Author);
        Put(row, "w", sheet.Writer);
        Put(row, "q", (int?)sheet.Question);
        Profiles.Put(row, "z", sheet.Word);
        return row;
    }

    public static EventSheet Read(BsonDocument row)
    {
        List<ApprovedFacts> history = [.. row["h"].AsArray.Select(static one => Approved(one.AsDocument))];
        return new EventSheet
        {
            Id = row["_id"].AsInt64,
            Version = row["v"].AsInt32,
            State = (SheetState)row["s"].AsInt32,
            Code = row["c"].AsString,
            Author = Person(row, "a"),
            Writer = Person(row, "w"),
            CreatedAt = row["t"].Instant(),
            Facts = Facts(row["f"].AsDocument),
            Question = (SheetStep?)Number(row, "q"),
            Word = Profiles.Text(row, "z"),
            Approved = history.LastOrDefault(),
            Earlier = [.. history.SkipLast(1)],
        };
    }

    private static BsonDocument Row(ApprovedFacts approved)
    {
        var row = new BsonDocument
        {
            ["f"] = Row(approved.Facts),
            ["p"] = approved.Approver.Value,
            ["t"] = approved.At.Ticks(),
        };
        Put(row, "w", approved.Writer);
        return row;
    }

    private static ApprovedFacts Approved(BsonDocument row)
        => new(Facts(row["f"].AsDocument), Person(row, "w"), new PersonId(row["p"].AsInt64), row["t"].Instant());

    private static BsonDocument Row(EventFacts facts)
    {
        var row = new BsonDocument();
        Put(row, "d", facts.Day?.DayNumber);
        Profiles.Put(row, "r", facts.Raion);
        Profiles.Put(row, "p", facts.Place);
        Put(row, "y", (int?)facts.Type);
        Profiles.Put(row, "o", facts.Organiser);
        Put(row, "n", facts.Heads);
        Put(row, "h", (int?)facts.Method);
        Put(row, "f", facts.Women);
        Put(row, "m", facts.Men);
        Put(row, "j", facts.Youth);
        Lists.Put(row, "l", facts.Languages);
        Profiles.Put(row, "e", facts.Evidence);
        if (facts.Photo is { } photo)
            row["g"] = new BsonArray { photo.Channel, (int)photo.Kind, photo.Id };
        Put(row, "b", facts.Materials);
        return row;
    }

    private static EventFacts Facts(BsonDocument row) => new()
    {
        Day = Number(row, "d") is { } day ? DateOnly.FromDayNumber(day) : null,
        Raion = Profiles.Text(row, "r"),
        Place = Profiles.Text(row, "p"),
        Type = (EventType?)Number(row, "y"),
        Organiser = Profiles.Text(row, "o"),
        Heads = Number(row, "n"),
        Method = (CountMethod?)Number(row, "h"),
        Women = Number(row, "f"),
        Men = Number(row, "m"),
        Youth = Number(row, "j"),
        Languages = Lists.Read(row, "l"),
        Evidence = Profiles.Text(row, "e"),
        Photo = row.TryGetValue("g", out var photo)
            ? new MediaFile(photo[0].AsString, (MediaKind)photo[1].AsInt32, photo[2].AsString)
            : null,
        Materials = Number(row, "b"),
    };

    private static void Put(BsonDocument row, string field, int? number)
    {
        if (number is { } known)
            row[field] = known;
    }

    private static void Put(BsonDocument row, string field, PersonId? person)
    {
        if (person is { } known)
            row[field] = known.Value;
    }

    private static int? Number(BsonDocument row, string field) => row.TryGetValue(field, out var number) ? number.AsInt32 : null;

    private static PersonId? Person(BsonDocument row, string field)
        => row.TryGetValue(field, out var person) ? new PersonId(person.AsInt64) : null;
}
