using Outreach.Safekeeping;

namespace Outreach.Reach;

/// <summary>What can be added to the reach log; nothing is ever taken away.</summary>
public abstract record ReachChange : Change
{
    private ReachChange()
    {
    }

    /// <summary>A line more.</summary>
    public sealed record Noted(ReachEntry Entry) : ReachChange;
}
