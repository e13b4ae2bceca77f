namespace Outreach.Events.Sheets;

/// <summary>Where event sheets are kept.</summary>
public interface IEventStore
{
    /// <summary>All sheets, in the order of their numbers. At hand in memory: a campaign has hundreds.</summary>
    IReadOnlyList<EventSheet> Sheets { get; }
}
