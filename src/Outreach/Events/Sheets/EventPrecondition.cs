using Outreach.Storage;

namespace Outreach.Events.Sheets;

/// <summary>A sheet is as it was when this was decided.</summary>
/// <param name="Id">The sheet.</param>
/// <param name="Version">Its version; 0 = it is not there yet.</param>
public sealed record EventPrecondition(long Id, int Version) : Precondition;
