namespace Outreach.Reach;

/// <summary>Where the reach log is kept.</summary>
public interface IReachStore
{
    /// <summary>All entries before an instant, in the order they were written.</summary>
    IAsyncEnumerable<ReachEntry> Entries(DateTimeOffset until, CancellationToken cancellation);

    /// <summary>The counts that stand for entries that are no more.</summary>
    Task<ReachCounts> Counts(CancellationToken cancellation);
}
