namespace Outreach.Web.Simulator;

/// <summary>All that can be seen on a simulated phone at one moment.</summary>
internal sealed record PhoneView
{
    /// <summary>Oldest first.</summary>
    public IReadOnlyList<PhoneMessage> Messages { get; init; } = [];

    /// <summary>Whether the talk was ever opened; before that Telegram shows START.</summary>
    public bool Opened { get; init; }

    /// <summary>Whether the person blocked the bot.</summary>
    public bool Blocked { get; init; }

    /// <summary>The last passing word.</summary>
    public PhoneToast? Toast { get; init; }
}
