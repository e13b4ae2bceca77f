using Outreach.Content;
using Outreach.Flows.Definitions;
using Outreach.Flows.Engine;
using Outreach.People;

namespace Outreach.Flows.Lists;

/// <summary>The regions that have help lines of their own, with those lines.</summary>
internal sealed class HelpRegionList : IChoiceSource
{
    public string Name => ChoiceLists.HelpRegions;

    public ValueTask<IReadOnlyList<Choice>> Choices(Playbook book, TalkState state, Moment now, CancellationToken cancellation)
        => ValueTask.FromResult<IReadOnlyList<Choice>>([.. book.Help.Regions.Select(book.Regions.Find).OfType<Region>().Select(region => RegionList.Entry(region) with
        {
            Detail = new Words(Lines(book, region, Language.Ky, now), Lines(book, region, Language.Ru, now)),
        })]);

    private static string Lines(Playbook book, Region region, Language language, Moment now)
        => HelpText.Lines(book.Help.Of(region.Id), book.Texts, book.Help, language, now.Today);
}
