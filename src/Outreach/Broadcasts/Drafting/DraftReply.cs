namespace Outreach.Broadcasts.Drafting;

/// <summary>What came of an answer to one question.</summary>
/// <param name="Draft">The draft after it.</param>
/// <param name="Stays">The question goes on here; null when it is answered.</param>
/// <param name="Notice">What is said first.</param>
internal sealed record DraftReply(Broadcast Draft, DraftMemory? Stays, string? Notice = null);
