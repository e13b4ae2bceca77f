using Outreach.Storage;

namespace Outreach.Staff.Audit;

/// <summary>An act more in the audit log. Only ever added to.</summary>
/// <param name="Note">The act. A store chains it inside the transaction (<see cref="AuditLog.After"/>), so that the chain has one
/// order.</param>
public sealed record AuditChange(AuditNote Note) : Change;
