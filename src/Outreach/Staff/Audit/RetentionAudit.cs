using Outreach.Jobs.Retention;
using Outreach.Storage;

namespace Outreach.Staff.Audit;

/// <summary>What is forgotten by itself stands in the audit log like what staff do: classes and counts.</summary>
internal sealed class RetentionAudit : IRetentionWitness
{
    public Change Forgot(string name, int count, string by, DateTimeOffset at)
        => new AuditChange(new AuditNote($"retention.{name}", name) { At = at, From = by, Details = $"{count} forgotten" });

    public Change Ran(IReadOnlyList<ClassRun> runs, string by, DateTimeOffset at) => new AuditChange(new AuditNote("retention.run", "all")
    {
        At = at,
        From = by,
        Details = string.Join(", ", runs.Select(Told)),
    });

    private static string Told(ClassRun run)
        => $"{run.Name} {run.Forgotten}{(run.Held > 0 ? $" ({run.Held} held)" : string.Empty)}"
            + (run.Trouble is { } trouble ? $" broke off ({trouble})" : string.Empty);
}
