using Outreach.Content;
using Outreach.Flows.Definitions;
using Outreach.Flows.Effects;
using Outreach.Flows.Engine;

namespace Outreach.Flows.Lists;

/// <summary>The regions, and abroad.</summary>
internal sealed class RegionList : IChoiceSource
{
    public string Name => ChoiceLists.Regions;

    public ValueTask<IReadOnlyList<Choice>> Choices(ChoiceCall call, CancellationToken cancellation)
        => ValueTask.FromResult<IReadOnlyList<Choice>>([.. call.Book.Regions.All.Select(Entry)]);

    internal static Choice Entry(Region region) => new(region.Id, region.Name) { Also = region.Also };
}
