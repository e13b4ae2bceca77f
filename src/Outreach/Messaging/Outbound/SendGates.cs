using Microsoft.Extensions.Options;
using Outreach.Jobs.Retention;

namespace Outreach.Messaging.Outbound;

/// <summary>All gates: finds the one that answers for a message. What waited longer than it is kept does not leave any more.</summary>
internal sealed class SendGates(IEnumerable<ISendGate> gates, IOptions<RetentionOptions> retention, TimeProvider time)
{
    private readonly IReadOnlyList<ISendGate> _gates = [.. gates];

    /// <summary>Whether it may leave now: some gate answers for it, and none that does says no.</summary>
    public async ValueTask<bool> May(OutboxRow row, CancellationToken cancellation)
    {
        if (row.Broadcast is null && retention.Value.IsTooOld(row.QueuedAt, time.GetUtcNow()))
            return false;
        var answered = false;
        foreach (var gate in _gates)
        {
            if (!gate.AnswersFor(row.Ground))
                continue;
            if (!await gate.May(row, cancellation))
                return false;
            answered = true;
        }

        return answered;
    }

    /// <summary>When it may be sent: the narrowest of what the gates say that answer for it.</summary>
    public SendWindow Window(OutboxRow row)
    {
        var all = _gates.Where(gate => gate.AnswersFor(row.Ground)).Select(gate => gate.Window(row)).ToList();
        return new SendWindow(all.Max(one => one.NotBefore), all.Min(one => one.Until));
    }
}
