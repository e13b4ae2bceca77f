using System.Text.Json;
using Outreach.Hotline.Actions;
using Outreach.Hotline.Cases;
using Outreach.Messaging.Inbound;
using Outreach.Messaging.Screens;
using Outreach.People;
using Outreach.Reach;
using Outreach.Staff.Actions;
using Outreach.Staff.Members;
using Outreach.Storage;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Hotline;

/// <summary>INDICATORS H1–H6 and rung 4: counted with what happens to cases, and unchanged when the person is forgotten.</summary>
public sealed class CaseCountsTests : IAsyncLifetime
{
    private const string Operator = "2001";
    private Office _office = null!;

    private CaseVerbs Verbs => _office.Get<CaseVerbs>();

    private HotlineBoard Board => _office.Get<IHotlineStore>().Board;

    public async ValueTask InitializeAsync()
    {
        _office = await Office.Open();
        await _office.Appoints(Operator, "оператор");
    }

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    [Fact]
    public async Task A_red_call_that_is_taken_answered_and_ended_with_help_counts_in_each()
    {
        var id = await Calls("4711");
        Passes(90);
        await Did(Verbs.Claim, id);
        Passes(30);
        await Did(Verbs.Answer, new CaseVerbs.Words(id, "Вы здесь?"));
        await Did(Verbs.Answer, new CaseVerbs.Words(id, "Мы рядом"));
        await Did(Verbs.Close, new CaseVerbs.End(id, CaseOutcome.Referred));
        var report = await Report();
        report.Hotline.ShouldBe(new HotlineCount(1, 1, 1, 120, 120, 1, 1, 0, 1, 90, 90));
        report.Total.R1.ShouldBe(1, "who was served stands on the highest rung, and so on all below it");

        // The same one again, within the fortnight: a contact and a signal more, the same person.
        Passes(3600);
        (await Calls("4711")).ShouldBe(id);
        await Did(Verbs.Claim, id);
        Passes(600);
        await Did(Verbs.Answer, new CaseVerbs.Words(id, "Вы здесь?"));
        await Did(Verbs.Close, new CaseVerbs.End(id, CaseOutcome.Informed));
        (await Report()).Hotline.ShouldBe(new HotlineCount(2, 2, 1, 120, 600, 0.5, 2, 0, 2, 0, 90));
    }

    [Fact]
    public async Task A_prank_is_no_genuine_contact_and_who_is_never_answered_abandoned_it()
    {
        var prank = await Calls("4711");
        await Did(Verbs.Claim, prank);
        await Did(Verbs.Close, new CaseVerbs.End(prank, CaseOutcome.Prank));
        var silent = await Calls("4712");
        Passes(60);
        await Did(Verbs.Claim, silent);
        await Did(Verbs.Close, new CaseVerbs.End(silent, CaseOutcome.NoAnswer));
        var count = (await Report()).Hotline;
        (count.H1, count.H2, count.H3, count.H4, count.H5, count.H6).ShouldBe((2, 1, 0, 0, 1, 2));
    }

    [Fact]
    public async Task A_case_that_lapses_counts_its_signal_and_its_taking_once()
    {
        var id = await Calls("4711");
        await Did(Verbs.Claim, id);
        await Did(Verbs.Release, id);
        Passes(60);
        await Did(Verbs.Claim, id);
        var count = (await Report()).Hotline;
        (count.H6, count.H6Median, count.H6P90).ShouldBe((1, 0, 0));
    }

    [Fact]
    public async Task Whoever_is_forgotten_the_report_stays_to_the_byte()
    {
        var id = await Calls("4711");
        Passes(40);
        await Did(Verbs.Claim, id);
        await Did(Verbs.Answer, new CaseVerbs.Words(id, "Вы здесь?"));
        await Did(Verbs.Close, new CaseVerbs.End(id, CaseOutcome.Escalated));
        await Calls("4712");
        var person = await _office.Person("4711");
        var before = JsonSerializer.Serialize(await Report());
        await _office.Get<IStore>().Commit([new PersonChange.Erased(person.Id)], Cancellation);
        _office.Outreach.Time.Advance(TimeSpan.FromDays(3));
        await _office.Outreach.Services.Forget();
        (await _office.Outreach.Reach()).ShouldNotContain(line => line.Token == person.Token);
        JsonSerializer.Serialize(await Report()).ShouldBe(before);
    }

    [Fact]
    public async Task Who_asks_to_be_forgotten_before_anybody_answered_abandoned_it_and_is_forgotten()
    {
        await _office.Does("4711", new InboundContent.Wrote("русский"));
        await _office.Does("4711", new InboundContent.Wrote("оператор"));
        await _office.Presses("4711", "✍ Напишу сотруднику");
        Passes(60);
        await _office.Does("4711", new InboundContent.Wrote("удалите меня"));
        await _office.Presses("4711", _office.Chat.SentTo("4711").OfType<Outgoing.Show>().Last().Screen.Options[0].Label);
        var count = (await Report()).Hotline;
        (count.H1, count.H2, count.H5).ShouldBe((1, 1, 1));
    }

    [Fact]
    public async Task An_observer_sees_small_numbers_of_the_hotline_hidden_and_who_leads_it_sees_them()
    {
        var id = await Calls("4711");
        await Did(Verbs.Claim, id);
        await Did(Verbs.Close, new CaseVerbs.End(id, CaseOutcome.Prank));
        await _office.Appoints("2005", "наблюдатель");
        await _office.Appoints("2006", "координатор");
        // What happens in the same instant is not counted yet.
        Passes(1);
        foreach (var who in (string[])["2005", "2006"])
            await _office.Writes(who, "/counts");
        _office.Text("2005").Split('\n').ShouldContain(line => line.EndsWith("(H1): <11", StringComparison.Ordinal));
        _office.Text("2005").Split('\n').ShouldContain(line => line.EndsWith("(H2): –", StringComparison.Ordinal));
        _office.Text("2006").Split('\n').ShouldContain(line => line.EndsWith("(H1): 1", StringComparison.Ordinal));
        _office.Text("2006").Split('\n').ShouldContain(line => line.EndsWith("(H2): 0", StringComparison.Ordinal));
        await _office.Writes("2005", "/cases");
        _office.Text("2005").ShouldContain("не разрешено");
    }

    [Theory]
    [InlineData(0, 0, "0", "0")]
    [InlineData(10, 0, "<11", "–")]
    [InlineData(20, 20, "20", "20")]
    [InlineData(20, 15, "20", "–")]
    [InlineData(40, 20, "40", "20")]
    public void No_small_cell_is_shown_and_none_can_be_told_from_two_others(int contacts, int genuine, string h1, string h2)
    {
        var figures = new HotlineFigures(new HotlineCount(contacts, genuine, 0, null, null, null, 0, 0, 0, null, null), Guarded: true);
        (figures.H1, figures.H2, figures.H4).ShouldBe((h1, h2, "–"));
    }

    private async Task<long> Calls(string who)
    {
        await _office.Does(who, new InboundContent.Wrote("меня бьют, помогите"));
        return Board.Of((await _office.Person(who)).Id).ShouldNotBeNull().Id;
    }

    private void Passes(int seconds) => _office.Outreach.Time.Advance(TimeSpan.FromSeconds(seconds));

    private async Task Did<TWhat, T>(StaffVerb<TWhat, T> verb, TWhat what)
    {
        var who = _office.Get<StaffRoll>().Actor(await _office.Person(Operator), Office.Telegram);
        (await _office.Get<StaffActions>().Do(verb, who, what, Cancellation)).ShouldBeOfType<Decision<T>>();
    }

    private Task<ReachReport> Report()
        => _office.Get<ReachReporter>().Report(new ReachPeriod(DateTimeOffset.MaxValue, null, null, [], WithTestPeople: true), Cancellation);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;
}
