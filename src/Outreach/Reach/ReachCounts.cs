namespace Outreach.Reach;

/// <summary>The counts that stand for lines of people who were forgotten.</summary>
/// <param name="Revision">Rises with each <see cref="ReachChange.Counted"/>.</param>
/// <param name="Cells">What each cell has come to.</param>
public sealed record ReachCounts(long Revision, IReadOnlyDictionary<CountCell, long> Cells);
