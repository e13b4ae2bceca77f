using Outreach.Storage;

namespace Outreach.Closing;

/// <summary>Nothing is open that needs people or their numbers: see <see cref="ClosingRules.Obstacle"/>.</summary>
/// <param name="At">When.</param>
public sealed record QuietPrecondition(DateTimeOffset At) : Precondition;
