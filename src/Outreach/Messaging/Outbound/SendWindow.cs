using System.Runtime.InteropServices;

namespace Outreach.Messaging.Outbound;

/// <summary>When a message that may leave may be sent.</summary>
/// <param name="NotBefore">Until then it waits, and is asked about anew; null = it may go now.</param>
/// <param name="Until">From then on it must not arrive any more; null = it is never too late.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SendWindow(DateTimeOffset? NotBefore, DateTimeOffset? Until);
