namespace Outreach.Messaging.Channels;

/// <summary>How the memory of a chat changes: pure, so that every store does the same.</summary>
public static class ChatMemory
{
    /// <summary>Telegram lets a bot delete messages younger than this (core.telegram.org/bots/api#deletemessage).</summary>
    public static readonly TimeSpan Deletable = TimeSpan.FromHours(48);

    private const int Most = 100;
    private const int MostBoards = 32;

    /// <summary>
    /// Remembers a message, forgets what is too old to be deleted. One that she changed stays where and as old as it is; what is forgotten
    /// stays forgotten.
    /// </summary>
    public static ChatState Heard(this ChatState chat, ChatChange.Heard heard)
        => heard.Edit
            ? chat with
            {
                Recent = [.. chat.Recent.Select(known => known.Reference == heard.Reference ? known with { Words = heard.Words } : known)],
            }
            : chat with
            {
                Album = heard.Album ?? chat.Album,
                Recent = Keep(chat.Recent, [new ChatMessage(heard.Reference, heard.At) { Words = heard.Words }], [], heard.At),
            };

    /// <summary>Remembers what a sending did to the chat.</summary>
    public static ChatState Shown(this ChatState chat, SendResult.Sent sent, DateTimeOffset at, bool confided = false)
    {
        var words = confided ? ChatMessage.Confided : null;
        var ours = new[] { sent.Living, sent.Board?.Reference }.OfType<string>().Concat(sent.Also).ToList();
        // One that was changed where it stands is as old as it is, and holds what it holds now.
        var known = chat.Recent.Select(message => ours.Contains(message.Reference) ? message with { Words = words } : message).ToList();
        var added = ours.Where(reference => known.All(message => message.Reference != reference))
            .Select(reference => new ChatMessage(reference, at) { Words = words });
        var kept = sent.Living ?? (chat.Living is { } old && sent.Gone.Contains(old) ? null : chat.Living);
        return chat with { Living = kept, Boards = Boards(chat.Boards, sent), Recent = Keep(known, added, sent.Gone, at) };
    }

    private static List<ChatBoard> Boards(IReadOnlyList<ChatBoard> known, SendResult.Sent sent)
        => [.. known.Where(board => board.Name != sent.Board?.Name && !sent.Gone.Contains(board.Reference))
            .Concat(sent.Board is { } board ? [board] : [])
            .TakeLast(MostBoards)];

    private static List<ChatMessage> Keep(
        IEnumerable<ChatMessage> known,
        IEnumerable<ChatMessage> added,
        IReadOnlyList<string> gone,
        DateTimeOffset now)
        => [.. known.Concat(added).Where(message => now - message.At < Deletable && !gone.Contains(message.Reference)).TakeLast(Most)];
}
