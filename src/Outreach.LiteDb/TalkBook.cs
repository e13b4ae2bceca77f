using LiteDB;
using Outreach.Channels;
using Outreach.Flows;
using Outreach.People;
using Outreach.Safekeeping;

namespace Outreach.LiteDb;

/// <summary>
/// Talks: <c>_id</c> person, <c>s</c> sealed session, <c>l</c> living message, <c>r</c> recent messages (packed). Session and chat change
/// together at nearly every message, so they are one document. Nobody's talk is kept: what comes for a forgotten person is dropped.
/// </summary>
internal sealed class TalkBook(ILiteCollection<BsonDocument> rows)
{
    private const int MostInMemory = 4_000;
    private readonly HashSet<long> _changed = [];

    /// <summary>The talks of those who wrote lately.</summary>
    public Recent<long, Talk> Recent { get; } = new(MostInMemory);

    public Talk Find(PersonId person) => Recent.Get(person.Value, id => rows.FindById(id) is { } row ? Read(row) : Talk.None)!;

    public void Apply(SessionChange change, PeopleBook people)
    {
        if (change is not SessionChange.Saved(var person, var session))
            throw new NotSupportedException($"{change.GetType().Name} is not known to this store.");
        Change(person, people, talk => talk with { Session = session });
    }

    public void Apply(ChatChange change, PeopleBook people) => Change(change.Person, people, talk => talk with
    {
        Chat = change switch
        {
            ChatChange.Heard(_, var reference, var at) => talk.Chat.Heard(reference, at),
            ChatChange.Shown(_, var sent, var at) => talk.Chat.Shown(sent, at),
            _ => throw new NotSupportedException($"{change.GetType().Name} is not known to this store."),
        },
    });

    public void Erase(PersonId person)
    {
        rows.Delete(person.Value);
        _changed.Remove(person.Value);
        Recent.Set(person.Value, Talk.None);
    }

    /// <summary>Writes what the transaction changed: a talk that changed thrice is written once.</summary>
    public void Write()
    {
        foreach (var id in _changed)
            rows.Upsert(Row(id, Find(new PersonId(id))));
        _changed.Clear();
    }

    private void Change(PersonId person, PeopleBook people, Func<Talk, Talk> change)
    {
        if (people.Find(person) is null)
            return;
        Recent.Set(person.Value, change(Find(person)));
        _changed.Add(person.Value);
    }

    private static BsonDocument Row(long person, Talk talk)
    {
        var row = new BsonDocument { ["_id"] = person };
        if (talk.Session is { } session)
            row["s"] = session.Bytes;
        Profiles.Put(row, "l", talk.Chat.Living);
        row["r"] = Pack(talk.Chat.Recent);
        return row;
    }

    private static Talk Read(BsonDocument row) => new(
        row.TryGetValue("s", out var session) ? new Sealed(session.AsBinary) : null,
        new ChatState { Living = Profiles.Text(row, "l"), Recent = Unpack(row["r"].AsBinary) });

    private static byte[] Pack(IReadOnlyList<ChatMessage> recent)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        foreach (var (reference, at) in recent)
        {
            writer.Write(reference);
            writer.Write(at.UtcTicks);
        }

        writer.Flush();
        return bytes.ToArray();
    }

    private static List<ChatMessage> Unpack(byte[] packed)
    {
        var recent = new List<ChatMessage>();
        using var bytes = new MemoryStream(packed);
        using var reader = new BinaryReader(bytes);
        while (bytes.Position < bytes.Length)
            recent.Add(new ChatMessage(reader.ReadString(), new DateTimeOffset(reader.ReadInt64(), TimeSpan.Zero)));
        return recent;
    }
}
