using Outreach.Storage;

namespace Outreach.Closing;

/// <summary>What can change about the end of the campaign.</summary>
public abstract record ClosingChange : Change
{
    private ClosingChange()
    {
    }

    /// <summary>It is asked for, or came further.</summary>
    public sealed record Saved(CampaignClosing Closing) : ClosingChange;

    /// <summary>It was called back, or is done: nothing of it is kept but its acts in the audit log.</summary>
    public sealed record Gone : ClosingChange;
}
