using Outreach.Storage;

namespace Outreach.Reach;

/// <summary>The counts are still those of this revision: no line is counted twice.</summary>
public sealed record ReachPrecondition(long Revision) : Precondition;
