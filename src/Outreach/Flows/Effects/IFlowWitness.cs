using Outreach.Flows.Engine;
using Outreach.People;
using Outreach.Storage;

namespace Outreach.Flows.Effects;

/// <summary>Sees what happened in a turn, and has it written down in the same commit.</summary>
public interface IFlowWitness
{
    /// <summary>What is to be written.</summary>
    /// <param name="person">She as she is after the turn.</param>
    /// <param name="events">What happened.</param>
    /// <param name="at">When.</param>
    /// <param name="cancellation">Stops the deciding, not the writing.</param>
    ValueTask<IReadOnlyList<Change>> Witness(
        Person person,
        IReadOnlyList<FlowEvent> events,
        DateTimeOffset at,
        CancellationToken cancellation);
}
