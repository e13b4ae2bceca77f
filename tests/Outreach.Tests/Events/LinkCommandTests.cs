using Outreach.Content;
using Outreach.Messaging.Screens;
using Outreach.Reach;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Events;

/// <summary>A link for a poster: made for a place, and whoever comes by it is counted by its kind.</summary>
public sealed class LinkCommandTests
{
    private const string Poster = "Плакат";
    private const string Everywhere = "Вся страна";

    [Fact]
    public async Task Who_comes_by_a_poster_s_link_is_counted_as_come_by_a_poster()
    {
        await using var office = await Office.Open();
        await office.Writes(Office.Admin, "/link");
        await office.Presses(Office.Admin, Poster);
        await office.Presses(Office.Admin, Region(office, "naryn"));
        Note(office, Office.Admin).ShouldContain("poster-naryn");
        await office.Opens("5001", "poster-naryn");
        (await office.Person("5001")).Profile.Source.ShouldBe("poster-naryn");
        (await office.Outreach.Reach()).ShouldContain(static entry => entry.Kind == ReachKind.Contact);
    }

    [Fact]
    public async Task A_link_for_the_whole_country_names_no_place()
    {
        await using var office = await Office.Open();
        await office.Writes(Office.Admin, "/link");
        await office.Presses(Office.Admin, Poster);
        await office.Presses(Office.Admin, Everywhere);
        Note(office, Office.Admin).ShouldContain("/start poster\n");
    }

    [Fact]
    public async Task A_coordinator_is_offered_the_regions_that_are_hers()
    {
        await using var office = await Office.Open();
        await office.Appoints("2003", "координатор", Region(office, "naryn"));
        await office.Writes("2003", "/link");
        await office.Presses("2003", Poster);
        office.Chat.SentTo("2003").OfType<Outgoing.Show>().Last().Screen.Options.Select(static option => option.Label)
            .Take(2).ShouldBe([Region(office, "naryn"), Everywhere]);
    }

    private static string Region(Office office, string id)
        => office.Get<CurrentWords>().Regions.All.Single(region => region.Id == id).Name.In(Outreach.People.Language.Ru);

    private static string Note(Office office, string who) => office.Chat.SentTo(who).OfType<Outgoing.Note>().Last().Text;
}
