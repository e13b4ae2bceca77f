namespace Outreach.Closing;

/// <summary>How the end of the campaign fares, for health.</summary>
public sealed class ClosingHealth
{
    /// <summary>Why it does not come further; null when it does, or none was asked for.</summary>
    public string? Trouble { get; internal set; }

    /// <summary>People who are not forgotten yet: somebody helps them just now.</summary>
    public int Waiting { get; internal set; }
}
