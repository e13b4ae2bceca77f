using Outreach.Messaging.Channels;

namespace Outreach.LiteDb.Rows;

/// <summary>What stands in a chat, packed: as documents it would take three times the room, at nearly every message.</summary>
internal static class Packed
{
    public static byte[] Messages(IReadOnlyList<ChatMessage> messages) => Pack(messages, static (writer, message) =>
    {
        writer.Write(message.Reference);
        writer.Write(message.At.UtcTicks);
    });

    /// <summary>
    /// By which the words of some of them are known again, each behind its message's place: ours have none, and an earlier version wrote
    /// none.
    /// </summary>
    public static byte[] Words(IReadOnlyList<ChatMessage> messages)
        => Pack([.. messages.Index().Where(static message => message.Item.Words is not null)], static (writer, message) =>
    {
        writer.Write((byte)message.Index);
        writer.Write(message.Item.Words!);
    });

    public static List<ChatMessage> Messages(byte[] packed, byte[] words)
    {
        var messages = Unpack(
            packed,
            static reader => new ChatMessage(reader.ReadString(), new DateTimeOffset(reader.ReadInt64(), TimeSpan.Zero)));
        foreach (var (index, known) in Unpack(words, static reader => (reader.ReadByte(), reader.ReadString())))
            messages[index] = messages[index] with { Words = known };
        return messages;
    }

    public static byte[] Boards(IReadOnlyList<ChatBoard> boards) => Pack(boards, static (writer, board) =>
    {
        writer.Write(board.Name);
        writer.Write(board.Reference);
    });

    public static List<ChatBoard> Boards(byte[] packed)
        => Unpack(packed, static reader => new ChatBoard(reader.ReadString(), reader.ReadString()));

    private static byte[] Pack<T>(IReadOnlyList<T> items, Action<BinaryWriter, T> write)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        foreach (var item in items)
            write(writer, item);
        writer.Flush();
        return bytes.ToArray();
    }

    private static List<T> Unpack<T>(byte[] packed, Func<BinaryReader, T> read)
    {
        var items = new List<T>();
        using var bytes = new MemoryStream(packed);
        using var reader = new BinaryReader(bytes);
        while (bytes.Position < bytes.Length)
            items.Add(read(reader));
        return items;
    }
}
