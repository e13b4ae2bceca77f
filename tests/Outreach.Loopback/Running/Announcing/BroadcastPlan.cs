namespace Outreach.Loopback.Running.Announcing;

/// <summary>What a trial of a broadcast is.</summary>
public sealed record BroadcastPlan
{
    /// <summary>How many get it.</summary>
    public required int Readers { get; init; }

    /// <summary>How often the program is killed while it is sent.</summary>
    public int Kills { get; init; }

    /// <summary>How many people talk with the program meanwhile, without getting the broadcast.</summary>
    public int Talkers { get; init; }

    /// <summary>How long each of them thinks before she presses again.</summary>
    public TimeSpan Thinks { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Messages a second that Telegram takes; nothing = as many as come.</summary>
    public int? Limit { get; init; }

    /// <summary>Messages a second that the program sends.</summary>
    public double Pace { get; init; } = 29.3;

    /// <summary>How long each call takes on the network.</summary>
    public TimeSpan Latency { get; init; }
}
