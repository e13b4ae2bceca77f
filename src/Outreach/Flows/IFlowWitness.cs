using Outreach.Flows.Engine;
using Outreach.People;
using Outreach.Safekeeping;

namespace Outreach.Flows;

/// <summary>Sees what happened in a turn, and has it written down in the same commit.</summary>
public interface IFlowWitness
{
    /// <summary>What is to be written.</summary>
    IEnumerable<Change> Witness(Person person, IReadOnlyList<FlowEvent> events, DateTimeOffset at);
}
