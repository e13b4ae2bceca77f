using System.Runtime.InteropServices;

namespace Outreach.Channels;

/// <summary>The booking that a message is about, as it was when the message was decided.</summary>
/// <param name="Id">The booking.</param>
/// <param name="Version">Its version then.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct BookingMark(long Id, int Version);
