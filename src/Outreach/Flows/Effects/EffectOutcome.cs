using Outreach.Flows.Engine;
using Outreach.Storage;

namespace Outreach.Flows.Effects;

/// <summary>What became of an errand, and what is to be written down with the turn.</summary>
/// <param name="Result">What the talk goes on with.</param>
/// <param name="Changes">What changes.</param>
/// <param name="Events">What is counted.</param>
public sealed record EffectOutcome(EffectResult Result, IReadOnlyList<Change> Changes, IReadOnlyList<FlowEvent> Events)
{
    /// <summary>What must still hold when it is written down.</summary>
    public IReadOnlyList<Precondition> Preconditions { get; init; } = [];

    /// <summary>It cannot be done, and nothing was.</summary>
    public static EffectOutcome Failed(string why) => new(new EffectResult.Failed(why), [], []);
}
