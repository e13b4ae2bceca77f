namespace Outreach.Reach;

/// <summary>The counts by one trait.</summary>
/// <param name="Trait">region, sex, age, language, channel, source.</param>
/// <param name="Rows">By value; "not asked" is neither "declined" nor "unknown".</param>
public sealed record ReachTable(string Trait, IReadOnlyList<ReachRow> Rows);
