using Outreach.People;

namespace Outreach.Events.Sheets;

/// <summary>What a second person approved: it counts from then on, until a correction takes its place.</summary>
/// <param name="Facts">What the sheet said.</param>
/// <param name="Writer">Who wrote it; null for a table that was taken over at the command line.</param>
/// <param name="Approver">Who approved it: somebody else.</param>
/// <param name="At">When.</param>
public sealed record ApprovedFacts(EventFacts Facts, PersonId? Writer, PersonId Approver, DateTimeOffset At);
