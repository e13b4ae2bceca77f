using Outreach.Messaging.Outbound;

namespace Outreach.Broadcasts.Dispatch;

/// <summary>
/// Lets a broadcast's messages leave only while staff want it sent: what lies in the outbox of one that rests goes,
/// of one that was stopped nothing.
/// </summary>
internal sealed class BroadcastGate(IBroadcastStore store) : ISendGate
{
    public bool AnswersFor(Ground ground) => ground is Ground.Broadcast;

    public ValueTask<bool> May(OutboxRow row, CancellationToken cancellation)
    {
        var its = store.Broadcasts.FirstOrDefault(broadcast => broadcast.Id == row.Broadcast);
        return ValueTask.FromResult(its?.MayLeave == true);
    }
}
