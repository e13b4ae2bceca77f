using Outreach.Safekeeping;
using Outreach.Staff.Audit;

namespace Outreach.Host.Commands;

/// <summary>Writes down what was done by a typed command. Who typed it only the machine's own log knows.</summary>
internal sealed class AuditAtCommandLine(IStore store, TimeProvider time)
{
    private const string From = "command line";

    public Task Note(string act, string what, string details, CancellationToken cancellation)
    {
        var note = new AuditNote(act, what) { At = time.GetUtcNow(), From = From, Details = details };
        return store.Commit([new AuditChange(note)], cancellation);
    }
}
