namespace Outreach.Storage;

/// <summary>A copy of the store that was looked through.</summary>
/// <param name="At">The moment that it shows.</param>
/// <param name="Bytes">How long the store was.</param>
/// <param name="Messages">How many messages had come by then.</param>
/// <param name="AuditEntries">How many acts of staff stand in its audit log.</param>
public sealed record StoreCopy(DateTimeOffset At, long Bytes, long Messages, long AuditEntries);
