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
    public Sealed? Session(PersonId person)
        => rows.FindById(person.Value) is { } row && row.TryGetValue("s", out var session) ? new Sealed(session.AsBinary) : null;

    public ChatState Chat(PersonId person) => rows.FindById(person.Value) is { } row ? ReadChat(row) : ChatState.Empty;

    public void Apply(SessionChange change, PeopleBook people)
    {
        if (change is not SessionChange.Saved(var person, var session))
            throw new NotSupportedException($"{change.GetType().Name} is not known to this store.");
        Change(person, people, row => row["s"] = session.Bytes);
    }

    public void Apply(ChatChange change, PeopleBook people) => Change(change.Person, people, row => WriteChat(row, change switch
    {
        ChatChange.Heard(_, var reference, var at) => ReadChat(row).Heard(reference, at),
        ChatChange.Shown(_, var sent, var at) => ReadChat(row).Shown(sent, at),
        _ => throw new NotSupportedException($"{change.GetType().Name} is not known to this store."),
    }));

    public void Erase(PersonId person) => rows.Delete(person.Value);

    private void Change(PersonId person, PeopleBook people, Action<BsonDocument> change)
    {
        if (rows.FindById(person.Value) is { } row)
        {
            change(row);
            rows.Update(row);
        }
        else if (people.Exists(person))
        {
            row = new BsonDocument { ["_id"] = person.Value };
            change(row);
            rows.Insert(row);
        }
    }

    private static void WriteChat(BsonDocument row, ChatState chat)
    {
        if (chat.Living is { } living)
            row["l"] = living;
        else
            row.Remove("l");
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        foreach (var (reference, at) in chat.Recent)
        {
            writer.Write(reference);
            writer.Write(at.UtcTicks);
        }

        writer.Flush();
        row["r"] = bytes.ToArray();
    }

    private static ChatState ReadChat(BsonDocument row) => new() { Living = Profiles.Text(row, "l"), Recent = ReadRecent(row) };

    private static List<ChatMessage> ReadRecent(BsonDocument row)
    {
        var recent = new List<ChatMessage>();
        if (!row.TryGetValue("r", out var packed))
            return recent;
        using var bytes = new MemoryStream(packed.AsBinary);
        using var reader = new BinaryReader(bytes);
        while (bytes.Position < bytes.Length)
            recent.Add(new ChatMessage(reader.ReadString(), new DateTimeOffset(reader.ReadInt64(), TimeSpan.Zero)));
        return recent;
    }
}
