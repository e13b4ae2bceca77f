namespace Outreach.Staff.Audit;

/// <summary>Where the audit log is kept.</summary>
public interface IAuditStore
{
    /// <summary>The last entry as the store remembers it apart from the entries themselves; null while there is none.</summary>
    Task<AuditEntry?> Head(CancellationToken cancellation);

    /// <summary>The entries whose number follows this one, in their order, at most so many.</summary>
    Task<IReadOnlyList<AuditEntry>> After(long number, int most, CancellationToken cancellation);
}
