using Outreach.Safekeeping;

namespace Outreach.Staff.Audit;

/// <summary>An act more in the audit log. Only ever added to.</summary>
/// <param name="After">The entry that follows the last one (nothing = it is the first). A store asks it inside the transaction, so that the chain has one order.</param>
public sealed record AuditChange(Func<AuditEntry?, AuditEntry> After) : Change;
