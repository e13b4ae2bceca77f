namespace Outreach.Messaging.Channels;

/// <summary>What stands in a person's chat, as far as we know: with it screens are replaced and chats are wiped.</summary>
public sealed record ChatState
{
    /// <summary>A chat of which we know nothing.</summary>
    public static ChatState Empty { get; } = new();

    /// <summary>The message that shows the present screen.</summary>
    public string? Living { get; init; }

    /// <summary>Boards that stand there, the oldest first.</summary>
    public IReadOnlyList<ChatBoard> Boards { get; init; } = [];

    /// <summary>The album of which she sent the last part.</summary>
    public string? Album { get; init; }

    /// <summary>Messages of the last two days, hers and ours, oldest first.</summary>
    public IReadOnlyList<ChatMessage> Recent { get; init; } = [];
}
