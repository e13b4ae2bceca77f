namespace Outreach.Channels;

/// <summary>A way to reach people. An adapter implements it; the core finds it by its kind.</summary>
public interface IChannel
{
    /// <summary>The kind, such as telegram.</summary>
    string Kind { get; }

    /// <summary>What it can do, and how fast.</summary>
    ChannelAbilities Abilities { get; }

    /// <summary>Sends once. Trouble is a result; only a defect throws.</summary>
    Task<SendResult> Send(Outgoing message, ChatState chat, CancellationToken cancellation);
}
