using Outreach.Storage;

namespace Outreach.Hotline.Cases;

/// <summary>A case is still as it was looked at: of many who want to claim it, one gets it.</summary>
/// <param name="Id">The case.</param>
/// <param name="Version">Its version; 0 = there is none.</param>
public sealed record CasePrecondition(long Id, int Version) : Precondition;
