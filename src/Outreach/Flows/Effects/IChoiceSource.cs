using Outreach.Flows.Engine;

namespace Outreach.Flows.Effects;

/// <summary>A list that a flow can offer by name. Upper floors add their own.</summary>
public interface IChoiceSource
{
    /// <summary>The name that stands behind <c>choices:</c>.</summary>
    string Name { get; }

    /// <summary>The entries for this person now.</summary>
    ValueTask<IReadOnlyList<Choice>> Choices(ChoiceCall call, CancellationToken cancellation);
}
