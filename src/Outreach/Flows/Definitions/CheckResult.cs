namespace Outreach.Flows.Definitions;

/// <summary>What a sum of points means.</summary>
/// <param name="Id">The step that says it.</param>
/// <param name="From">From how many points on.</param>
public sealed record CheckResult(string Id, int From);
