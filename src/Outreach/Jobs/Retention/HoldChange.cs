using Outreach.Storage;

namespace Outreach.Jobs.Retention;

/// <summary>What can change about holds.</summary>
public abstract record HoldChange : Change
{
    private HoldChange()
    {
    }

    /// <summary>One more.</summary>
    public sealed record Begun(LegalHold Hold) : HoldChange;

    /// <summary>It is over, and nothing of it is kept but its acts in the audit log.</summary>
    public sealed record Ended(long Hold) : HoldChange;
}
