namespace Outreach.Staff.Audit;

/// <summary>An act in its place in the log.</summary>
/// <param name="Number">1, 2, 3 … without a gap.</param>
/// <param name="Note">The act.</param>
/// <param name="Hash">Made of the entry and of the hash before it: whoever changes, removes or slips in one would have to change all that
/// follow, and needs the key for it.</param>
public sealed record AuditEntry(long Number, AuditNote Note, string Hash);
