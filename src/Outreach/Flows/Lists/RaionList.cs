using Outreach.Flows.Definitions;
using Outreach.Flows.Effects;
using Outreach.Flows.Engine;

namespace Outreach.Flows.Lists;

/// <summary>The raions and towns of the region that the person named.</summary>
internal sealed class RaionList : IChoiceSource
{
    public string Name => ChoiceLists.Raions;

    public ValueTask<IReadOnlyList<Choice>> Choices(ChoiceCall call, CancellationToken cancellation)
        => ValueTask.FromResult<IReadOnlyList<Choice>>(
            [.. (call.Book.Regions.Find(call.State.Profile.Region)?.Raions ?? []).Select(RegionList.Entry)]);
}
