using System.Runtime.InteropServices;

namespace Outreach.Flows.Engine;

/// <summary>When something happens.</summary>
/// <param name="Instant">In UTC.</param>
/// <param name="Today">The day in the campaign's zone.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Moment(DateTimeOffset Instant, DateOnly Today);
