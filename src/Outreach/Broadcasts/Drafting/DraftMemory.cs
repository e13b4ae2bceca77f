namespace Outreach.Broadcasts.Drafting;

/// <summary>Which question of a broadcast its sender is at.</summary>
/// <param name="Id">The broadcast.</param>
/// <param name="Step">The question.</param>
/// <param name="First">She goes through all of them for the first time; else one is changed and the preview comes back.</param>
/// <param name="Part">What of the audience she chooses, such as "regions" or "raions-naryn"; nothing otherwise.</param>
internal sealed record DraftMemory(long Id, DraftStep Step, bool First, string? Part = null);
