using Outreach.Flows.Effects;
using Outreach.Flows.Engine;
using Outreach.People;
using Outreach.Storage;

namespace Outreach.Tests.Fakes;

/// <summary>A defect of the program that comes and goes: while it is there, no message can be dealt with.</summary>
internal sealed class BreakingWitness : IFlowWitness
{
    public const string Secret = "the words of somebody";

    public bool Breaks { get; set; }

    public ValueTask<IReadOnlyList<Change>> Witness(Person person, IReadOnlyList<FlowEvent> events, DateTimeOffset at, CancellationToken cancellation)
        => Breaks ? throw new FormatException(Secret) : ValueTask.FromResult<IReadOnlyList<Change>>([]);
}
