namespace Outreach.Flows.Engine;

/// <summary>A step of a flow.</summary>
/// <param name="Flow">The flow's id.</param>
/// <param name="Step">The step's id.</param>
public sealed record Place(string Flow, string Step);
