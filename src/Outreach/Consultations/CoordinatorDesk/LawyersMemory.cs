namespace Outreach.Consultations.CoordinatorDesk;

/// <summary>Where a coordinator is among the lawyers.</summary>
/// <param name="Lawyer">Whose card; nothing = the list, or a new one.</param>
/// <param name="Field">What of it is being changed.</param>
/// <param name="Draft">What was written for it, and is confirmed yet.</param>
internal sealed record LawyersMemory(long? Lawyer, string? Field, string? Draft = null);
