using Outreach.Messaging.Channels;
using Outreach.Messaging.DeadLettering;
using Outreach.Messaging.Inbound;

namespace Outreach.Host.Watching;

/// <summary>The answer of /health/ready.</summary>
internal sealed record Ready
{
    public required bool Ok { get; init; }

    public required StorePart Store { get; init; }

    public required ContentPart Content { get; init; }

    public required IReadOnlyDictionary<string, ChannelReport> Channels { get; init; }

    /// <summary>Nothing while no SMS can be sent and none was.</summary>
    public SmsPart? Sms { get; init; }

    public required QueuePart Inbox { get; init; }

    public required QueuePart Outbox { get; init; }

    /// <summary>People who write with staff.</summary>
    public required CasesPart Cases { get; init; }

    /// <summary>What is forgotten by itself.</summary>
    public required RetentionPart Retention { get; init; }

    /// <summary>The end of the campaign; nothing while it was not asked for.</summary>
    public ClosingPart? Closing { get; init; }

    public required InboxLedger Ledger { get; init; }

    public required DeadLetterCount DeadLetters { get; init; }
}
