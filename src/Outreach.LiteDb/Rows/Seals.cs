using Outreach.Privacy;
using Outreach.Staff.Audit;

namespace Outreach.LiteDb.Rows;

/// <summary>How the rows of an open database are sealed.</summary>
internal sealed class Seals(KeyFile keys) : IDisposable
{
    public Vault Vault { get; } = new(keys);

    /// <summary>What chains the audit log.</summary>
    public AuditLog Audit { get; } = new(new Sealer(keys));

    /// <summary>
    /// Whether rows that nobody sealed are taken: only while a store of an older version is sealed anew. At any other time somebody else
    /// wrote them.
    /// </summary>
    public bool TakesOpen { get; set; }

    /// <summary>The same for <see cref="GuardedRows"/>: they are sealed at once when such a store is opened.</summary>
    public bool TakesOpenGuarded { get; set; }

    public void Dispose() => Vault.Dispose();
}
