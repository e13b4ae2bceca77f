namespace Outreach.Messaging.Channels;

/// <summary>How a channel fares.</summary>
public sealed record ChannelReport
{
    /// <summary>When something last went through.</summary>
    public DateTimeOffset? LastSuccess { get; init; }

    /// <summary>When something last failed.</summary>
    public DateTimeOffset? LastFailure { get; init; }

    /// <summary>What failed then.</summary>
    public string? LastError { get; init; }

    /// <summary>What is wrong now; null when the last thing worked.</summary>
    public string? Trouble { get; init; }

    /// <summary>
    /// Messages since the start whose sender cannot be answered here, such as a short code, a name, or a number of another service.
    /// </summary>
    public long PassedOver { get; init; }

    /// <summary>
    /// Calls since the start that came in our provider's name and could not prove it: strangers, or a setting that is wrong.
    /// </summary>
    public long TurnedAway { get; init; }
}
