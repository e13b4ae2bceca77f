using Outreach.Content;
using Outreach.Flows.Definitions;
using Outreach.Flows.Effects;
using Outreach.Flows.Engine;
using Outreach.People;

namespace Outreach.Flows.Lists;

/// <summary>The regions that have help lines of their own, with those lines; none for who is abroad.</summary>
internal sealed class HelpRegionList : IChoiceSource
{
    public string Name => ChoiceLists.HelpRegions;

    public ValueTask<IReadOnlyList<Choice>> Choices(ChoiceCall call, CancellationToken cancellation)
        => ValueTask.FromResult<IReadOnlyList<Choice>>(call.State.Session.Country != HelpPlace.Home ? [] : [..
            call.Book.Help.Regions.Select(call.Book.Regions.Find).OfType<Region>()
            .Select(region => RegionList.Entry(region) with
                {
                    Detail = Lines(call.Book, region, call.Now, sms: false) with { Sms = Lines(call.Book, region, call.Now, sms: true) },
                })]);

    private static Words Lines(Playbook book, Region region, Moment now, bool sms)
        => new(Lines(book, region, Language.Ky, now, sms), Lines(book, region, Language.Ru, now, sms));

    private static string Lines(Playbook book, Region region, Language language, Moment now, bool sms)
        => HelpText.Lines(book.Help.Of(region.Id), book.Texts, book.Help, language, now.Today, sms);
}
