using System.Globalization;
using Outreach.Campaigns;
using Outreach.Events.Actions;
using Outreach.Events.Sheets;
using Outreach.Host.Commands;
using Outreach.Staff.Actions;
using Outreach.Staff.Members;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Events;

/// <summary>What staff do with sheets, called without any chat.</summary>
public sealed class SheetVerbsTests : IAsyncLifetime
{
    private Bureau _bureau = null!;
    private Actor _writer = null!;
    private Actor _second = null!;

    private SheetVerbs Verbs => _bureau.Get<SheetVerbs>();

    private DecisionVerbs Decisions => _bureau.Get<DecisionVerbs>();

    private IReadOnlyList<EventSheet> Sheets => _bureau.Get<IEventStore>().Sheets;

    private EventFacts Good => SheetRulesTests.Good with { Day = _bureau.Get<CampaignClock>().Today };

    public async ValueTask InitializeAsync()
    {
        _bureau = await Bureau.Open();
        _writer = await _bureau.Hires(Role.Coordinator, "naryn");
        _second = await _bureau.Hires(Role.Coordinator);
    }

    public ValueTask DisposeAsync() => _bureau.DisposeAsync();

    [Fact]
    public async Task A_sheet_counts_once_a_second_person_approved_it_and_each_act_is_written_down()
    {
        var sheet = await HandsIn(Good);
        (await _bureau.SentTo(_second.Person!)).ShouldHaveSingleItem();
        var seen = new DecisionVerbs.Seen(sheet.Id, sheet.Version);
        (await _bureau.Refused(_writer, Decisions.Approve, seen)).ShouldBe("event_own");
        (await _bureau.Refused(_second, Decisions.Approve, seen with { Version = 1 })).ShouldBe("event_changed_meanwhile");
        (await _bureau.Did(_second, Decisions.Approve, seen)).State.ShouldBe(SheetState.Approved);
        (await _bureau.Refused(_second, Decisions.Approve, seen)).ShouldBe("event_changed_meanwhile");
        (await _bureau.SentTo(_writer.Person!)).ShouldHaveSingleItem();
        (await _bureau.Audit()).ShouldBe([("event.begin", $"event {sheet.Id}"), ("event.submit", $"event {sheet.Id}"), ("event.approve", $"event {sheet.Id}")]);
    }

    [Fact]
    public async Task Of_many_who_decide_at_once_one_does()
    {
        var sheet = await HandsIn(Good);
        var others = new List<Actor>();
        for (var number = 0; number < 20; number++)
            others.Add(await _bureau.Hires(Role.Coordinator));
        var seen = new DecisionVerbs.Seen(sheet.Id, sheet.Version);
        var rulings = await Task.WhenAll(others.Select(one => Task.Run(() => _bureau.Does(one, Decisions.Approve, seen))));
        rulings.OfType<Decision<EventSheet>>().Count().ShouldBe(1);
    }

    [Fact]
    public async Task A_coordinator_of_a_region_writes_and_approves_there_and_nowhere_else()
    {
        var elsewhere = await Writes(_writer, Good with { Raion = "osh-city" });
        (await _bureau.Refused(_writer, Verbs.Submit, new SheetVerbs.Handing(elsewhere.Id))).ShouldBe("event_not_your_region");
        var sheet = await HandsIn(Good);
        var abroad = await _bureau.Hires(Role.Coordinator, "osh");
        (await _bureau.Refused(abroad, Decisions.Approve, new DecisionVerbs.Seen(sheet.Id, sheet.Version))).ShouldBe("event_not_your_region");
    }

    [Fact]
    public async Task A_draft_is_its_writers_own()
    {
        var sheet = await Writes(_writer, Good);
        (await _bureau.Refused(_second, Verbs.Edit, sheet with { Version = sheet.Version + 1 })).ShouldBe("event_no_draft");
        (await _bureau.Refused(_second, Verbs.Submit, new SheetVerbs.Handing(sheet.Id))).ShouldBe("event_no_draft");
        (await _bureau.Refused(_second, Verbs.Drop, sheet.Id)).ShouldBe("event_no_draft");
        await _bureau.Did(_writer, Verbs.Drop, sheet.Id);
        Sheets.ShouldBeEmpty();
    }

    [Fact]
    public async Task Two_sheets_for_one_event_are_asked_about_and_not_swallowed()
    {
        await HandsIn(Good);
        var again = await Writes(_writer, Good);
        (await _bureau.Refused(_writer, Verbs.Submit, new SheetVerbs.Handing(again.Id))).ShouldBe("event_twice");
        await _bureau.Did(_writer, Verbs.Submit, new SheetVerbs.Handing(again.Id, Sure: true));
        Sheets.Count(sheet => sheet.State == SheetState.Submitted).ShouldBe(2);
    }

    [Fact]
    public async Task What_goes_back_has_a_word_and_comes_again()
    {
        var sheet = await HandsIn(Good);
        (await _bureau.Refused(_second, Decisions.SendBack, new DecisionVerbs.Seen(sheet.Id, sheet.Version, "  "))).ShouldBe("event_word_how");
        var back = await _bureau.Did(_second, Decisions.SendBack, new DecisionVerbs.Seen(sheet.Id, sheet.Version, "Кто считал?"));
        (back.State, back.Word).ShouldBe((SheetState.SentBack, "Кто считал?"));
        (await _bureau.Did(_writer, Verbs.Submit, new SheetVerbs.Handing(sheet.Id))).Sheet.State.ShouldBe(SheetState.Submitted);
    }

    [Fact]
    public async Task A_table_is_taken_over_whole_or_not_at_all()
    {
        (await _bureau.Refused(Actor.Operator, Verbs.Import, new SheetVerbs.Table([Good, Good with { Heads = 0 }]))).ShouldBe("event_row_wrong");
        (await _bureau.Refused(Actor.Operator, Verbs.Import, new SheetVerbs.Table([Good, Good]))).ShouldBe("event_row_twice");
        Sheets.ShouldBeEmpty();
        (await _bureau.Did(Actor.Operator, Verbs.Import, new SheetVerbs.Table([Good with { Place = "A" }, Good with { Place = "B" }], Sure: true)))
            .Count.ShouldBe(2, "two theatres a day are possible");
        var sheets = await _bureau.Did(Actor.Operator, Verbs.Import, new SheetVerbs.Table([Good with { Organiser = "Үмүт" }, Good with { Type = EventType.Contest }]));
        sheets.ShouldAllBe(sheet => sheet.State == SheetState.Submitted && sheet.Writer == null);
        await _bureau.Did(_second, Decisions.Approve, new DecisionVerbs.Seen(sheets[0].Id, sheets[0].Version));
        (await _bureau.Refused(Actor.Operator, Decisions.Approve, new DecisionVerbs.Seen(sheets[1].Id, sheets[1].Version))).ShouldBe("event_own");
    }

    [Fact]
    public async Task At_the_command_line_a_table_becomes_sheets_that_wait_or_nothing_at_all()
    {
        var command = _bureau.Get<IEnumerable<IOperatorCommand>>().Single(one => one.Name == "events");
        var day = Good.Day!.Value.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);
        var table = $"День;Район;Место;Вид;Организатор;Пришло;Как считали;Язык\n{day};Кочкор;Зал;Форум-театр;Ак-Жол;65;Билеты;кыргызский\n";
        var bad = await command.Run(new Dictionary<string, string> { ["text"] = $"{table}{day};Кочкор;Зал;Круглый стол;Ак-Жол;0;Билеты;русский\n" }, TestContext.Current.CancellationToken);
        (bad.ExitCode, Sheets.Count).ShouldBe((1, 0));
        bad.Text.ShouldBe("Nothing was taken over. 1 thing is wrong:\nrow 3, heads: heads can be 1 to 99999. Look at the number.");
        var good = await command.Run(new Dictionary<string, string> { ["text"] = table }, TestContext.Current.CancellationToken);
        (good.ExitCode, Sheets.Single().Facts.Heads, Sheets.Single().State).ShouldBe((0, 65, SheetState.Submitted));
        var again = await command.Run(new Dictionary<string, string> { ["text"] = table }, TestContext.Current.CancellationToken);
        again.Text.ShouldContain($"row 2: sheet {Sheets.Single().Id} has the same day, raion, type and organiser. Remove the row.");
        (await command.Run(new Dictionary<string, string> { ["text"] = table, ["sure"] = "yes" }, TestContext.Current.CancellationToken)).ExitCode.ShouldBe(0);
        (await _bureau.Audit()).ShouldBe([("events.import", "events"), ("events.import", "events")]);
    }

    private async Task<EventSheet> Writes(Actor who, EventFacts facts)
    {
        var sheet = await _bureau.Did(who, Verbs.Begin, default);
        return await _bureau.Did(who, Verbs.Edit, sheet with { Version = sheet.Version + 1, Facts = facts, Question = null });
    }

    private async Task<EventSheet> HandsIn(EventFacts facts)
        => (await _bureau.Did(_writer, Verbs.Submit, new SheetVerbs.Handing((await Writes(_writer, facts)).Id))).Sheet;
}
