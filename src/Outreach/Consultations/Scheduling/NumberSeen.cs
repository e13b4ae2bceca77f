using Outreach.People;

namespace Outreach.Consultations.Scheduling;

/// <summary>A number stands on a colleague's screen.</summary>
/// <param name="By">Whose screen it is.</param>
/// <param name="At">Since when.</param>
public sealed record NumberSeen(PersonId By, DateTimeOffset At);
