namespace Outreach.Loopback;

/// <summary>How a loopback Bot API begins.</summary>
public sealed record LoopbackOptions
{
    /// <summary>The port on 127.0.0.1; 0 takes a free one. A fixed one lets a restarted bot find it again.</summary>
    public int Port { get; init; }

    /// <summary>The only token that is accepted; nothing accepts all.</summary>
    public string? Token { get; init; }

    /// <summary>The clock of messages: their date, and whether they can still be deleted.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>The id of the first update. A server started anew must go on, or a bot takes its updates for old ones.</summary>
    public int FirstUpdateId { get; init; } = 1;

    /// <summary>Whether requests and updates are kept to be looked at; a long load test may do without.</summary>
    public bool KeepRequests { get; init; } = true;
}
