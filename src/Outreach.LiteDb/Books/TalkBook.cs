using LiteDB;
using Outreach.Flows.Engine;
using Outreach.LiteDb.Rows;
using Outreach.Messaging.Channels;
using Outreach.People;
using Outreach.Privacy;
using Outreach.Staff.Commands;

namespace Outreach.LiteDb.Books;

/// <summary>
/// Talks: <c>_id</c> person, <c>s</c> sealed session, <c>d</c> sealed desk, <c>l</c> living message, <c>b</c> boards (packed), <c>r</c>
/// recent messages (packed), <c>w</c> by which her words among them are known again (packed), <c>a</c> her last album. They change together
/// at nearly every message, so they are one document. Nobody's talk is kept: what comes for a forgotten person is dropped.
/// </summary>
internal sealed class TalkBook(SealedRows rows)
{
    private const int MostInMemory = 4_000;
    private readonly HashSet<long> _changed = [];

    /// <summary>The talks of those who wrote lately.</summary>
    public Recent<long, StoredTalk> Recent { get; } = new(MostInMemory);

    public StoredTalk Find(PersonId person) => Recent.Get(person.Value, id => rows.Find(id) is { } row ? Read(row) : StoredTalk.None)!;

    /// <summary>Talks beyond a person, by their persons.</summary>
    public IReadOnlyList<(PersonId Person, StoredTalk Talk)> Page(PersonId after, int most)
        => [.. rows.After(after.Value, most).Select(static row => (new PersonId(row["_id"].AsInt64), Read(row)))];

    public void Apply(SessionChange change, PeopleBook people)
    {
        if (change is not SessionChange.Saved(var person, var session))
            throw new NotSupportedException($"{change.GetType().Name} is not known to this store.");
        Change(person, people, talk => talk with { Session = session });
    }

    public void Apply(DeskChange change, PeopleBook people)
    {
        if (change is not DeskChange.Saved(var person, var desk))
            throw new NotSupportedException($"{change.GetType().Name} is not known to this store.");
        Change(person, people, talk => talk with { Desk = desk });
    }

    public void Apply(ChatChange change, PeopleBook people) => Change(change.Person, people, talk => talk with
    {
        Chat = change switch
        {
            ChatChange.Heard heard => talk.Chat.Heard(heard),
            ChatChange.Shown(_, var sent, var at) shown => talk.Chat.Shown(sent, at, shown.Confided),
            _ => throw new NotSupportedException($"{change.GetType().Name} is not known to this store."),
        },
    });

    public void Erase(PersonId person)
    {
        rows.Delete(person.Value);
        _changed.Remove(person.Value);
        Recent.Set(person.Value, StoredTalk.None);
    }

    /// <summary>Nobody's words are known again by what the secret before made of them.</summary>
    public void Renew()
    {
        foreach (var row in rows.All().ToList())
        {
            var talk = Read(row);
            var recent = talk.Chat.Recent.Select(
                static one => one with { Words = one.Words == ChatMessage.Confided ? one.Words : null });
            rows.Update(Row(row["_id"].AsInt64, talk with { Chat = talk.Chat with { Recent = [.. recent] } }));
        }
    }

    /// <summary>Writes what the transaction changed: a talk that changed thrice is written once.</summary>
    public void Write()
    {
        foreach (var id in _changed)
            rows.Upsert(Row(id, Find(new PersonId(id))));
        _changed.Clear();
    }

    private void Change(PersonId person, PeopleBook people, Func<StoredTalk, StoredTalk> change)
    {
        if (people.Find(person) is null)
            return;
        Recent.Set(person.Value, change(Find(person)));
        _changed.Add(person.Value);
    }

    private static BsonDocument Row(long person, StoredTalk talk)
    {
        var row = new BsonDocument { ["_id"] = person };
        if (talk.Session is { } session)
            row["s"] = session.Bytes;
        if (talk.Desk is { } desk)
            row["d"] = desk.Bytes;
        Profiles.Put(row, "l", talk.Chat.Living);
        if (talk.Chat.Boards.Count > 0)
            row["b"] = Packed.Boards(talk.Chat.Boards);
        row["r"] = Packed.Messages(talk.Chat.Recent);
        if (Packed.Words(talk.Chat.Recent) is { Length: > 0 } words)
            row["w"] = words;
        Profiles.Put(row, "a", talk.Chat.Album);
        return row;
    }

    private static StoredTalk Read(BsonDocument row) => new(Sealed(row, "s"), Sealed(row, "d"), new ChatState
    {
        Living = Profiles.Text(row, "l"),
        Boards = row.TryGetValue("b", out var boards) ? Packed.Boards(boards.AsBinary) : [],
        Recent = Packed.Messages(row["r"].AsBinary, row.TryGetValue("w", out var words) ? words.AsBinary : []),
        Album = Profiles.Text(row, "a"),
    });

    private static Sealed? Sealed(BsonDocument row, string field)
        => row.TryGetValue(field, out var value) ? new Sealed(value.AsBinary) : null;
}
