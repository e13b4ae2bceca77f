using Outreach.People;

namespace Outreach.Hotline.Cases;

/// <summary>Somebody sees how the person of a case can be reached, for a reason and for a while.</summary>
/// <param name="By">Who.</param>
/// <param name="Why">Why.</param>
/// <param name="Until">From then on it is taken off the screen.</param>
public sealed record Glass(PersonId By, GlassReason Why, DateTimeOffset Until);
