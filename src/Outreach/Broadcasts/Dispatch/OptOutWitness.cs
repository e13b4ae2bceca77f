using Outreach.Flows.Effects;
using Outreach.Flows.Engine;
using Outreach.People;
using Outreach.Storage;

namespace Outreach.Broadcasts.Dispatch;

/// <summary>Sees who writes STOP soon after a broadcast (INDICATORS B4).</summary>
internal sealed class OptOutWitness : IFlowWitness
{
    public ValueTask<IReadOnlyList<Change>> Witness(
        Person person,
        IReadOnlyList<FlowEvent> events,
        DateTimeOffset at,
        CancellationToken cancellation)
        => ValueTask.FromResult<IReadOnlyList<Change>>(
            events.Any(happened => happened is FlowEvent.Stopped) ? [new BroadcastChange.LeftAfter(person.Id, at)] : []);
}
