namespace Outreach.Messaging.Outbound;

/// <summary>All gates: finds the one that answers for a message.</summary>
internal sealed class SendGates(IEnumerable<ISendGate> gates)
{
    private readonly IReadOnlyList<ISendGate> _gates = [.. gates];

    /// <summary>Whether it may leave now: some gate answers for it, and none that does says no.</summary>
    public async ValueTask<bool> May(OutboxRow row, CancellationToken cancellation)
    {
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
}
