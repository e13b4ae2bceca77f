namespace Outreach.Reach;

/// <summary>The counts for one value of a trait.</summary>
/// <param name="Value">The value's code.</param>
/// <param name="Count">The counts.</param>
public sealed record ReachRow(string Value, ReachCount Count);
