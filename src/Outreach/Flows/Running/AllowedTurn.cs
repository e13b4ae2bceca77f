using Outreach.Flows.Engine;
using Outreach.Storage;

namespace Outreach.Flows.Running;

/// <summary>A turn as far as it may cost money.</summary>
/// <param name="Turn">The turn.</param>
/// <param name="Preconditions">What must still hold when it is written down.</param>
public sealed record AllowedTurn(Turn Turn, IReadOnlyList<Precondition> Preconditions)
{
    /// <summary>What is written down along with it.</summary>
    public IReadOnlyList<Change> Changes { get; init; } = [];
}
