using Outreach.Messaging.Outbound;
using Outreach.People;

namespace Outreach.Broadcasts.Dispatch;

/// <summary>
/// Lets a broadcast's messages leave only while staff want it sent: what lies in the outbox of one that rests goes,
/// of one that was stopped nothing; and nothing to a person with whom a colleague has begun to write meanwhile.
/// </summary>
internal sealed class BroadcastGate(IBroadcastStore store, IPeopleStore people, ILeftAlone alone) : ISendGate
{
    public bool AnswersFor(Ground ground) => ground is Ground.Broadcast;

    public async ValueTask<bool> May(OutboxRow row, CancellationToken cancellation)
        => store.Broadcasts.FirstOrDefault(broadcast => broadcast.Id == row.Broadcast)?.MayLeave == true
            && await people.Find(row.Person, cancellation) is { } person && !alone.IsLeftAlone(person);
}
