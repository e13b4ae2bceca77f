namespace Outreach.Flows.Engine;

/// <summary>What somebody came by, when that is something of the campaign's own.</summary>
/// <param name="Source">As it stands in a profile: a kind and a place, such as event-naryn.</param>
/// <param name="Mark">As it is counted: a region and a code, such as naryn/E01234.</param>
public sealed record Origin(string Source, string Mark);
