using Outreach.Storage;

namespace Outreach.Broadcasts;

/// <summary>The broadcast is still the one that was looked at; version 0 of a number that is not kept yet always holds.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Version">Its version.</param>
public sealed record BroadcastPrecondition(long Id, int Version) : Precondition;
