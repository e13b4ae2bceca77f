namespace Outreach.Loopback.Running;

/// <summary>How many people talk while the program is killed how often.</summary>
public sealed record KillPlan
{
    /// <summary>How many people talk at once.</summary>
    public int Chats { get; init; } = 200;

    /// <summary>How often the program is killed.</summary>
    public int Kills { get; init; } = 20;

    /// <summary>How often it is killed before, while it starts for the very first time.</summary>
    public int FirstStarts { get; init; } = 5;

    /// <summary>By it the moments of the kills can be had again.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>How long a person waits for a screen before it counts as lost.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(4);
}
