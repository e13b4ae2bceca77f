using Outreach.Closing;
using Outreach.Hotline.Cases;
using Outreach.Jobs.Retention;
using Outreach.People;
using Outreach.Staff.Members;

namespace Outreach.Storage.Tests.Contract;

/// <summary>The end of a campaign: one at a time, and nobody is forgotten by it who may not be.</summary>
public abstract class ClosingContract(IHome home) : StoreContract(home)
{
    private static readonly PersonId _somebody = new(1);
    private static readonly PersonId _other = new(2);

    private static readonly CampaignClosing _asked = new()
    {
        Id = 97,
        State = ClosingState.Asked,
        AskedBy = new PersonId(1),
        AskedAt = Samples.Now,
    };

    private static LegalHold Hold => new() { Id = 7, Name = "name", Reason = "reason", Since = Samples.Now, Until = Samples.Now.AddDays(3), Class = "phones", Number = 81 };

    private static Case Open => new() { Id = 90, Person = _somebody, Channel = "telegram", Risk = CaseRisk.Red, OpenedAt = Samples.Now, WaitsSince = Samples.Now };

    [Fact]
    public async Task It_is_kept_and_of_two_who_change_it_one_does()
    {
        var begun = _asked with { State = ClosingState.Forgetting, AgreedBy = new PersonId(2), AgreedAt = Samples.Now.AddHours(1) };
        using (var store = Home.Open())
        {
            (await store.TryCommit(ClosingPrecondition.Still(null), new ClosingChange.Saved(_asked))).IsKept.ShouldBeTrue();
            (await store.TryCommit(ClosingPrecondition.Still(null), new ClosingChange.Saved(_asked with { Id = 98 }))).IsKept.ShouldBeFalse();
            (await store.TryCommit(ClosingPrecondition.Still(_asked), new ClosingChange.Saved(begun))).IsKept.ShouldBeTrue();
            (await store.TryCommit(ClosingPrecondition.Still(_asked), new ClosingChange.Gone())).IsKept.ShouldBeFalse();
            store.Closing.Closing.ShouldBe(begun);
        }

        using var again = Home.Open();
        again.Closing.Closing.ShouldBe(begun);
        await again.Commit(new ClosingChange.Gone());
        again.Closing.Closing.ShouldBeNull();
    }

    [Theory]
    [InlineData("staff")]
    [InlineData("joined staff")]
    [InlineData("case")]
    [InlineData("hold")]
    public async Task Whoever_may_not_be_forgotten_by_it_just_now_is_not(string because)
    {
        using var store = Home.Open();
        await store.Commit(new PersonChange.Saved(Samples.Person(1, "hers")), new PersonChange.Saved(Samples.Person(2, "other")));
        var asked = new ForgettablePrecondition([_somebody], Samples.Now);
        (await store.TryCommit(asked)).IsKept.ShouldBeTrue();
        Change[] change = because switch
        {
            "staff" => [new StaffChange.Appointed(Samples.Member(1))],
            "joined staff" => [new StaffChange.Appointed(Samples.Member(2)), new PersonChange.Joined(_somebody, _other)],
            "case" => [new HotlineChange.Called(Open)],
            _ => [new HoldChange.Begun(Hold)],
        };
        await store.Commit(change);
        (await store.TryCommit(asked, new PersonChange.Erased(_somebody))).IsKept.ShouldBeFalse();
        (await store.Find(_somebody)).ShouldNotBeNull();
        if (because == "hold")
            (await store.TryCommit(asked with { At = Hold.Until })).IsKept.ShouldBeTrue();
    }

    [Fact]
    public async Task It_is_not_quiet_while_a_case_is_open_or_a_hold_in_force()
    {
        using var store = Home.Open();
        await store.Commit(new PersonChange.Saved(Samples.Person(1, "hers")));
        var quiet = new QuietPrecondition(Samples.Now);
        (await store.TryCommit(quiet)).IsKept.ShouldBeTrue();
        await store.Commit(new HoldChange.Begun(Hold));
        (await store.TryCommit(quiet)).IsKept.ShouldBeFalse();
        (await store.TryCommit(quiet with { At = Hold.Until })).IsKept.ShouldBeTrue();
        await store.Commit(new HotlineChange.Called(Open));
        (await store.TryCommit(quiet with { At = Hold.Until })).IsKept.ShouldBeFalse();
    }

    [Fact]
    public async Task People_come_page_by_page()
    {
        using var store = Home.Open();
        await store.Commit(new PersonChange.Saved(Samples.Person(1, "hers")), new PersonChange.Saved(Samples.Person(2, "other")));
        var stop = TestContext.Current.CancellationToken;
        (await store.People.After(new PersonId(0), 1, stop)).ShouldHaveSingleItem().Id.ShouldBe(_somebody);
        (await store.People.After(_somebody, 5, stop)).ShouldHaveSingleItem().Id.ShouldBe(_other);
        (await store.People.After(_other, 5, stop)).ShouldBeEmpty();
    }
}
