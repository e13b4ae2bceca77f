using Outreach.Hotline.Actions;
using Outreach.Hotline.Cases;
using Outreach.Hotline.Rounds;
using Outreach.People;
using Outreach.Staff.Actions;
using Outreach.Staff.Audit;
using Outreach.Staff.Members;
using Outreach.Storage;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;
using Case = Outreach.Hotline.Cases.Case;

namespace Outreach.Tests.Hotline;

/// <summary>What colleagues do with cases, called without any chat.</summary>
public sealed class CaseVerbsTests : IAsyncLifetime
{
    private Bureau _bureau = null!;
    private Person _person = null!;
    private Actor _first = null!;
    private Actor _second = null!;

    private CaseVerbs Verbs => _bureau.Get<CaseVerbs>();

    private HotlineBoard Cases => _bureau.Get<IHotlineStore>().Board;

    public async ValueTask InitializeAsync()
    {
        _bureau = await Bureau.Open();
        _person = await _bureau.Knows();
        _first = await _bureau.Hires(Role.Operator);
        _second = await _bureau.Hires(Role.Operator);
    }

    public ValueTask DisposeAsync() => _bureau.DisposeAsync();

    [Fact]
    public async Task Of_many_who_claim_at_once_one_has_it()
    {
        var id = await Calls(_person, CaseRisk.Red);
        var colleagues = new List<Actor>();
        for (var number = 0; number < 200; number++)
            colleagues.Add(await _bureau.Hires(Role.Operator));
        var rulings = await Task.WhenAll(colleagues.Select(one => Task.Run(() => _bureau.Does(one, Verbs.Claim, id))));
        rulings.OfType<Decision<Case>>().ShouldHaveSingleItem().Became.By.ShouldBe(Cases.Cases[id].By);
        rulings.OfType<Refusal<Case>>().ShouldAllBe(refusal => refusal.Why!.Key == "case_taken");
    }

    [Fact]
    public async Task Nobody_has_more_than_three_and_who_gives_one_back_may_take_another()
    {
        var ids = new List<long>();
        for (var number = 0; number < 4; number++)
            ids.Add(await Calls(await _bureau.Knows(), CaseRisk.Green));
        foreach (var id in ids.Take(3))
            await _bureau.Did(_first, Verbs.Claim, id);
        (await _bureau.Refused(_first, Verbs.Claim, ids[3])).ShouldBe("case_most");
        await _bureau.Did(_first, Verbs.Release, ids[0]);
        await _bureau.Did(_first, Verbs.Claim, ids[3]);
        (await _bureau.Refused(_first, Verbs.Answer, new CaseVerbs.Words(ids[0], "Вы здесь?"))).ShouldBe("case_not_yours");
    }

    [Fact]
    public async Task Words_go_once_are_kept_and_renew_the_lease()
    {
        var id = await Calls(_person, CaseRisk.Red);
        await _bureau.Did(_first, Verbs.Claim, id);
        var until = Cases.Cases[id].Until;
        _bureau.Outreach.Time.Advance(TimeSpan.FromMinutes(4));
        await _bureau.Did(_first, Verbs.Answer, new CaseVerbs.Words(id, "Вы здесь?"));
        await _bureau.Outreach.Rest();
        Cases.Cases[id].Until.ShouldNotBeNull().ShouldBeGreaterThan(until!.Value);
        var word = (await _bureau.Get<IHotlineStore>().Words(id, 10, Cancellation)).ShouldHaveSingleItem();
        (word.State, word.By).ShouldBe((WordState.Sent, _first.Person!.Id));
        _bureau.Outreach.Phone(TestPhone.Buttons).SentTo("p1").Count.ShouldBe(2, "somebody is there, and the words");
    }

    [Fact]
    public async Task What_a_locked_screen_would_show_is_warned_of_and_goes_only_by_a_second_word()
    {
        var id = await Calls(_person, CaseRisk.Red);
        await _bureau.Did(_first, Verbs.Claim, id);
        (await _bureau.Refused(_first, Verbs.Answer, new CaseVerbs.Words(id, "Полиция едет"))).ShouldBe("case_tells");
        await _bureau.Did(_first, Verbs.Answer, new CaseVerbs.Words(id, "Полиция едет", Sure: true));
        (await _bureau.Refused(_first, Verbs.Answer, new CaseVerbs.Words(id, " \n "))).ShouldBe("case_no_words");
        (await _bureau.Refused(_first, Verbs.Answer, new CaseVerbs.Words(id, new string('a', 5000)))).ShouldBe("case_long");
    }

    [Theory]
    [InlineData(ContactStatus.Stopped)]
    [InlineData(ContactStatus.Hidden)]
    [InlineData(ContactStatus.Unreachable)]
    public async Task Who_stopped_hid_or_is_gone_is_not_written_to(ContactStatus standing)
    {
        var id = await Calls(_person, CaseRisk.Red);
        await _bureau.Did(_first, Verbs.Claim, id);
        await _bureau.Keeps(standing == ContactStatus.Unreachable ? new PersonChange.Reachable(_person.Id, Yes: false) : new PersonChange.Moved(_person.Id, standing));
        (await _bureau.Refused(_first, Verbs.Answer, new CaseVerbs.Words(id, "Вы здесь?"))).ShouldBe("case_cannot_write");
    }

    [Fact]
    public async Task Only_who_leads_takes_it_from_a_colleague()
    {
        var id = await Calls(_person, CaseRisk.Red);
        await _bureau.Did(_first, Verbs.Claim, id);
        (await _bureau.Does(_second, Verbs.TakeOver, id)).ShouldBeOfType<Refusal<Case>>();
        var leader = await _bureau.Hires(Role.Coordinator);
        (await _bureau.Did(leader, Verbs.TakeOver, id)).By.ShouldBe(leader.Person!.Id);
        (await _bureau.Refused(_first, Verbs.Read, id)).ShouldBe("case_not_yours");
    }

    [Fact]
    public async Task A_colleague_who_is_removed_has_no_case_any_more_in_the_same_second()
    {
        var id = await Calls(_person, CaseRisk.Red);
        await _bureau.Did(_first, Verbs.Claim, id);
        await _bureau.Did(_first, _bureau.Get<DutyVerbs>().Begin, default);
        await _bureau.Keeps(new StaffChange.Removed(_first.Person!.Id));
        Cases.Cases[id].State.ShouldBe(CaseState.Waiting);
        Cases.OnDuty.ShouldBeEmpty();
        (await _bureau.Does(_bureau.As(_first.Person!), Verbs.Claim, id)).ShouldBeOfType<Refusal<Case>>();
    }

    [Fact]
    public async Task Nobody_goes_off_duty_with_a_case()
    {
        var duty = _bureau.Get<DutyVerbs>();
        await _bureau.Did(_first, duty.Begin, default);
        var id = await Calls(_person, CaseRisk.Green);
        await _bureau.Did(_first, Verbs.Claim, id);
        (await _bureau.Refused(_first, duty.Finish, default)).ShouldBe("duty_has_cases");
        await _bureau.Did(_first, Verbs.Close, new CaseVerbs.End(id, CaseOutcome.Informed));
        await _bureau.Did(_first, duty.Finish, default);
        Cases.OnDuty.ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_forgot_to_go_or_stopped_the_bot_is_not_there_and_all_are_told_at_once()
    {
        var (duty, roster) = (_bureau.Get<DutyVerbs>(), _bureau.Get<DutyRoster>());
        await _bureau.Did(_first, duty.Begin, default);
        (await roster.Count(Cancellation)).ShouldBe(1);
        await _bureau.Keeps(new PersonChange.Moved(_first.Person!.Id, ContactStatus.Stopped));
        (await roster.Count(Cancellation)).ShouldBe(0, "nothing would reach her");
        await _bureau.Keeps(new PersonChange.Moved(_first.Person!.Id, ContactStatus.Open));
        _bureau.Outreach.Time.Advance(TimeSpan.FromHours(13));
        (await roster.Count(Cancellation)).ShouldBe(0, "yesterday's duty");
        await Calls(_person, CaseRisk.Red);
        await _bureau.Get<HotlineRounds>().Round(Cancellation);
        await _bureau.Outreach.Rest();
        _bureau.Outreach.Phone(TestPhone.Buttons).SentTo("p3").Count.ShouldBe(1, "the second is told at once");
        await _bureau.Did(_first, duty.Begin, default);
        (await roster.Count(Cancellation)).ShouldBe(1, "she says so anew");
    }

    [Fact]
    public async Task Each_reading_is_written_down_and_no_word_of_it()
    {
        var id = await Calls(_person, CaseRisk.Red);
        await _bureau.Did(_first, Verbs.Claim, id);
        await _bureau.Did(_first, Verbs.Read, id);
        await _bureau.Did(_first, Verbs.Answer, new CaseVerbs.Words(id, "Вы здесь?"));
        (await _bureau.Refused(_second, Verbs.Read, id)).ShouldBe("case_not_yours");
        var audit = await _bureau.Get<AuditVerifier>().All(0, Cancellation).Select(entry => entry.Note).ToListAsync(Cancellation);
        audit.Where(note => note.Act.StartsWith("case.", StringComparison.Ordinal)).Select(note => (note.Act, note.Object, note.Details))
            .ShouldBe([("case.claim", $"case {id}", ""), ("case.read", $"case {id}", ""), ("case.answer", $"case {id}", "")]);
    }

    [Fact]
    public async Task Words_are_gone_a_month_after_the_end_and_what_became_of_the_case_stays()
    {
        var id = await Calls(_person, CaseRisk.Red);
        await _bureau.Did(_first, Verbs.Claim, id);
        await _bureau.Did(_first, Verbs.Answer, new CaseVerbs.Words(id, "Вы здесь?"));
        await _bureau.Did(_first, Verbs.Close, new CaseVerbs.End(id, CaseOutcome.Referred));
        var kept = _bureau.Get<IHotlineStore>();
        _bureau.Outreach.Time.Advance(TimeSpan.FromDays(29));
        await _bureau.Outreach.Services.Forget();
        (await kept.Words(id, 10, Cancellation)).ShouldHaveSingleItem();
        _bureau.Outreach.Time.Advance(TimeSpan.FromDays(2));
        await _bureau.Outreach.Services.Forget();
        (await kept.Words(id, 10, Cancellation)).ShouldBeEmpty();
        (await kept.Find(id, Cancellation)).ShouldNotBeNull().Outcome.ShouldBe(CaseOutcome.Referred);
    }

    private async Task<long> Calls(Person person, CaseRisk risk)
    {
        await _bureau.Keeps(new HotlineChange.Called(new Case
        {
            Id = _bureau.Get<IStore>().NextId(),
            Person = person.Id,
            Channel = person.Channel,
            Risk = risk,
            OpenedAt = _bureau.Now,
            WaitsSince = _bureau.Now,
        }));
        return Cases.Of(person.Id).ShouldNotBeNull().Id;
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;
}
