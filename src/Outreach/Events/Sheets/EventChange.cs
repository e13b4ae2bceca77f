using Outreach.Storage;

namespace Outreach.Events.Sheets;

/// <summary>What can change about a sheet.</summary>
public abstract record EventChange : Change
{
    private EventChange()
    {
    }

    /// <summary>The sheet is as given: kept under its number.</summary>
    public sealed record Saved(EventSheet Sheet) : EventChange;

    /// <summary>A draft of which nothing was ever approved was thrown away.</summary>
    public sealed record Dropped(long Id) : EventChange;
}
