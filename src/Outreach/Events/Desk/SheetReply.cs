using Outreach.Events.Sheets;

namespace Outreach.Events.Desk;

/// <summary>What came of an answer to one question.</summary>
/// <param name="Facts">The facts after it.</param>
/// <param name="Stays">The question goes on here; null when it is answered.</param>
/// <param name="Notice">What is said first.</param>
internal sealed record SheetReply(EventFacts Facts, EventMemory? Stays = null, string? Notice = null);
