using System.Text.Json;
using Outreach.Campaigns;
using Outreach.Events.Actions;
using Outreach.Events.Figures;
using Outreach.Events.Sheets;
using Outreach.People;
using Outreach.Reach;
using Outreach.Staff.Actions;
using Outreach.Staff.Members;
using Outreach.Storage;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Events;

/// <summary>INDICATORS R5, R6, R9, E1, E2, Q2, Q3: of what was approved, and unchanged when people are forgotten.</summary>
public sealed class EventFiguresTests : IAsyncLifetime
{
    private const string Writer = "2001";
    private const string Second = "2002";
    private Office _office = null!;

    private SheetVerbs Verbs => _office.Get<SheetVerbs>();

    private DecisionVerbs Decisions => _office.Get<DecisionVerbs>();

    private EventFacts Good => SheetRulesTests.Good with { Day = _office.Get<CampaignClock>().Today };

    public async ValueTask InitializeAsync()
    {
        _office = await Office.Open();
        await _office.Appoints(Writer, "координатор");
        await _office.Appoints(Second, "координатор", name: "Бермет");
    }

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    [Fact]
    public async Task Approved_sheets_count_and_who_came_by_a_code_counts_once_an_event_whoever_is_forgotten()
    {
        var small = await Held(Good with { Heads = 12 });
        var large = await Held(Good with { Raion = "naryn-city", Heads = 30, Evidence = "Письмо №7", Type = EventType.Contest });
        await Writes(Good with { Raion = "osh-city", Heads = 500 });
        await Corrected(small, Good with { Heads = 10 });
        foreach (var who in (string[])["4711", "4712"])
        {
            await _office.Opens(who, small.Code);
            await _office.Opens(who, small.Code);
        }

        await _office.Opens("4712", large.Code);
        // Somebody reads a lesson and was at no event.
        await _office.Joins("4713", "русский");
        await _office.Writes("4713", "уроки");
        await _office.Writes("4713", "1");
        await _office.Writes("4713", "1");
        _office.Outreach.Time.Advance(TimeSpan.FromSeconds(1));

        var figures = await Figures();
        (figures.Events.Count, figures.Participations, figures.Came, figures.Raions).ShouldBe((2, 40, 3, 2));
        (figures.Proven, figures.Corrections, figures.CameShare).ShouldBe((1, 1, 3 / 40.0));
        // Below: 30 heads of Naryn's largest event, and the reader. Above: three known people, and 40 heads less 3 by a code.
        (figures.Range.Lower, figures.Range.Upper, figures.Range.IsContradiction).ShouldBe((31, 40, false));

        await _office.Writes(Second, "/counts");
        var said = _office.Text(Second).Split('\n');
        said.ShouldContain("📋 Прошло мероприятий (E1): 2");
        said.ShouldContain("Участий (R5, это не люди): 40");
        said.ShouldContain(line => line.StartsWith("Районов с мероприятием (E2): 2 из ", StringComparison.Ordinal));
        said.ShouldContain("С подтверждением (Q2): 1/2");
        said.ShouldContain("Исправлений после утверждения (Q3): 1");
        said.ShouldContain("Пришли по коду мероприятия (R9): 3 (8%)");
        said.ShouldContain("Охвачено людей (R6): 31–40.");
        said.ShouldContain(line => line.StartsWith("Снизу: считаем,", StringComparison.Ordinal));

        var before = JsonSerializer.Serialize(figures);
        foreach (var who in (string[])["4711", "4712", "4713"])
            await _office.Get<IStore>().Commit([new PersonChange.Erased((await _office.Person(who)).Id)], Cancellation);
        _office.Outreach.Time.Advance(TimeSpan.FromDays(3));
        await _office.Outreach.Services.Forget();
        (await _office.Outreach.Reach()).ShouldNotContain(line => line.Kind == ReachKind.CheckedIn);
        JsonSerializer.Serialize(await Figures()).ShouldBe(before);
    }

    [Fact]
    public async Task What_is_outside_the_period_or_not_approved_by_its_instant_does_not_count()
    {
        var today = _office.Get<CampaignClock>().Today;
        await Held(Good with { Day = today.AddDays(-10), Heads = 7 });
        _office.Outreach.Time.Advance(TimeSpan.FromHours(1));
        var asOf = _office.Outreach.Time.GetUtcNow();
        await Held(Good with { Heads = 9 });
        (await Figures()).Participations.ShouldBe(16);
        (await Figures(asOf: asOf)).Participations.ShouldBe(7);
        (await Figures(from: today.AddDays(-10), until: today)).Participations.ShouldBe(7);
        (await Figures(from: today.AddDays(-9))).Participations.ShouldBe(9);
    }

    [Fact]
    public async Task Where_the_bounds_contradict_each_other_the_sheet_is_named_and_no_range_is_told()
    {
        var one = await Held(Good with { Heads = 1 });
        await Held(Good with { Raion = "naryn-city", Heads = 2 });
        foreach (var who in (string[])["4711", "4712", "4713", "4714"])
            await _office.Opens(who, one.Code);
        _office.Outreach.Time.Advance(TimeSpan.FromSeconds(1));
        var range = (await Figures()).Range;
        (range.Lower, range.Upper).ShouldBe((4, 3));
        range.TooFewHeads.ShouldBe([one.Id]);
        await _office.Writes(Second, "/counts");
        _office.Text(Second).ShouldContain($"R6 не выводится: нижняя граница больше верхней. В этих листах по коду пришло больше, чем насчитано: №{one.Id}");
        _office.Text(Second).ShouldNotContain("(R6):");
    }

    [Fact]
    public void Who_was_at_events_of_two_regions_can_make_a_contradiction_too()
    {
        var range = PeopleRange.Of(
            new Dictionary<string, int> { ["osh"] = 1 },
            [Event(1, "naryn", 10, came: 1), Event(2, "osh", 10, came: 1)]);
        (range.Lower, range.Upper).ShouldBe((20, 19));
        (range.TooFewHeads.Count, string.Join(',', range.SeenElsewhere)).ShouldBe((0, "naryn"));
    }

    [Fact]
    public void A_range_is_what_a_straight_line_calculation_says()
    {
        var random = new Random(17);
        for (var round = 0; round < 2_000; round++)
        {
            string[] regions = ["naryn", "osh", "chui", "not asked"];
            var known = regions.ToDictionary(region => region, _ => random.Next(0, 50), StringComparer.Ordinal);
            var events = Enumerable.Range(1, random.Next(0, 12))
                .Select(id => Event(id, regions[random.Next(0, 3)], random.Next(1, 60), random.Next(0, 8))).ToList();
            long lower = 0;
            long upper = 0;
            foreach (var region in regions)
            {
                var largest = known[region];
                foreach (var one in events)
                {
                    if (one.Region == region && one.Heads > largest)
                        largest = one.Heads;
                }

                lower += largest;
                upper += known[region];
            }

            foreach (var one in events)
                upper += one.Heads - one.Came;
            var range = PeopleRange.Of(known, events);
            (range.Lower, range.Upper, range.IsContradiction).ShouldBe((lower, upper, lower > upper));
        }
    }

    private static CountedEvent Event(long id, string region, int heads, int came) => new(id, new EventFacts { Heads = heads }, region, came, 0);

    private async Task<EventSheet> Held(EventFacts facts)
    {
        var sheet = await Writes(facts);
        await Did(Second, Decisions.Approve, new DecisionVerbs.Seen(sheet.Id, sheet.Version));
        return sheet;
    }

    private async Task<EventSheet> Writes(EventFacts facts)
    {
        var sheet = await Did(Writer, Verbs.Begin, default);
        await Did(Writer, Verbs.Edit, sheet with { Version = sheet.Version + 1, Facts = facts, Question = null });
        return (await Did(Writer, Verbs.Submit, new SheetVerbs.Handing(sheet.Id, Sure: true))).Sheet;
    }

    private async Task Corrected(EventSheet sheet, EventFacts facts)
    {
        var open = await Did(Second, Verbs.Correct, sheet.Id);
        await Did(Second, Verbs.Edit, open with { Version = open.Version + 1, Facts = facts, Question = null });
        var waits = (await Did(Second, Verbs.Submit, new SheetVerbs.Handing(sheet.Id, Sure: true))).Sheet;
        await Did(Writer, Decisions.Approve, new DecisionVerbs.Seen(waits.Id, waits.Version));
    }

    private async Task<T> Did<TWhat, T>(string who, StaffVerb<TWhat, T> verb, TWhat what)
    {
        var actor = _office.Get<StaffRoll>().Actor(await _office.Person(who), Office.Telegram);
        return (await _office.Get<StaffActions>().Do(verb, actor, what, Cancellation)).ShouldBeOfType<Decision<T>>().Became;
    }

    private async Task<EventFigures> Figures(DateTimeOffset? asOf = null, DateOnly? from = null, DateOnly? until = null)
    {
        var clock = _office.Get<CampaignClock>();
        DateTimeOffset? Start(DateOnly? day) => day is { } first ? clock.StartOf(first) : null;
        var period = new ReachPeriod(asOf ?? DateTimeOffset.MaxValue, Start(from), Start(until), [], WithTestPeople: false);
        return _office.Get<EventCounts>().Of(await _office.Get<ReachReporter>().Report(period, Cancellation));
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;
}
