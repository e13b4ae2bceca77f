using Outreach.Flows.Definitions;
using Outreach.Flows.Engine;

namespace Outreach.Flows.Lists;

/// <summary>The raions and towns of the region that the person named.</summary>
internal sealed class RaionList : IChoiceSource
{
    public string Name => ChoiceLists.Raions;

    public ValueTask<IReadOnlyList<Choice>> Choices(Playbook book, TalkState state, Moment now, CancellationToken cancellation)
        => ValueTask.FromResult<IReadOnlyList<Choice>>([.. (book.Regions.Find(state.Profile.Region)?.Raions ?? []).Select(RegionList.Entry)]);
}
