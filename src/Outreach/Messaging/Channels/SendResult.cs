using Outreach.Messaging.Delivered;

namespace Outreach.Messaging.Channels;

/// <summary>What became of a sending.</summary>
public abstract record SendResult
{
    /// <summary>The channel took it.</summary>
    /// <param name="Living">The message that now shows the person's screen; null when it stayed as it was.</param>
    /// <param name="Gone">Messages that no longer stand in the chat.</param>
    public sealed record Sent(string? Living, IReadOnlyList<string> Gone) : SendResult
    {
        /// <summary>Further messages that now stand in the chat (a long text in parts).</summary>
        public IReadOnlyList<string> Also { get; init; } = [];

        /// <summary>The board that now stands in the chat.</summary>
        public ChatBoard? Board { get; init; }

        /// <summary>Where the channel tells later how far the message came: by what it will be called then.</summary>
        public Receipt? Receipt { get; init; }
    }

    /// <summary>The channel asks us to wait; it did not take the message.</summary>
    /// <param name="Wait">How long.</param>
    /// <param name="Everyone">Whether the whole channel waits, or only this chat.</param>
    public sealed record Throttled(TimeSpan Wait, bool Everyone) : SendResult;

    /// <summary>The person cannot be reached until she writes again.</summary>
    public sealed record Unreachable(string Why) : SendResult
    {
        /// <summary>Only this message did not reach the person: the next one may.</summary>
        public bool ForNow { get; init; }
    }

    /// <summary>The provider knows that she wants no more: she wrote STOP to it, and only her own START counts there, too.</summary>
    public sealed record OptedOut : SendResult;

    /// <summary>The channel will never take this message.</summary>
    public sealed record Refused(string Why) : SendResult;

    /// <summary>The channel is in trouble, or we cannot know: try again later.</summary>
    public sealed record Failed(string Why) : SendResult
    {
        /// <summary>Whether the channel may have taken it all the same; false only where it certainly did not.</summary>
        public bool InDoubt { get; init; } = true;
    }
}
