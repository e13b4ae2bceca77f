using Outreach.Staff.Audit;
using Outreach.Staff.Members;

namespace Outreach.Host.Commands;

/// <summary>What is done with the store as a whole, as it stands in the audit log.</summary>
internal static class StoreAct
{
    public static AuditChange Of(string act, DateTimeOffset now, string details = "")
        => new(new AuditNote(act, "store") { At = now, From = Actor.Operator.From, Details = details });
}
