using CsCheck;
using Outreach.Hotline.Cases;
using Outreach.People;
using Shouldly;
using Xunit;
using Case = Outreach.Hotline.Cases.Case;

namespace Outreach.Tests.Hotline;

/// <summary>What can become of a case, whatever happens in whatever order.</summary>
public sealed class CaseLifecycleTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 6, 0, 0, TimeSpan.Zero);
    private static readonly PersonId Person = new(7);
    private static readonly PersonId First = new(1);
    private static readonly PersonId Second = new(2);

    private const int TakenOver = 4;
    private const int SecondAccepts = 14;
    private const int FirstAccepts = 15;
    private const int SecondAgrees = 20;
    private const int Assigned = 27;

    private static readonly Func<Case, DateTimeOffset, Case?>[] Steps =
    [
        static (known, now) => known.Called(CaseRisk.Green, CaseCause.Called, now),
        static (known, now) => known.Called(CaseRisk.Red, CaseCause.Called, now),
        static (known, now) => known.Claimed(First, now.AddMinutes(10)),
        static (known, now) => known.Claimed(Second, now.AddMinutes(10)),
        static (known, now) => known.TakenOver(Second, now.AddMinutes(10)),
        static (known, now) => known.Answered(First, now, now.AddMinutes(10)),
        static (known, now) => known.Released(First, now),
        static (known, now) => known.Lapsed(now),
        static (known, _) => known.HiddenBy(),
        static (known, now) => known.Ended(First, CaseOutcome.Informed, now),
        static (known, now) => known.Rung(now),
        static (known, _) => known.Informed(),
        static (known, now) => known.Offered(First, new HandOver(Second, HandOverReason.Heavy, 1, now)),
        static (known, now) => known.Offered(Second, new HandOver(null, HandOverReason.Leaving, 1, now)),
        static (known, now) => known.Accepted(Second, now.AddMinutes(10)),
        static (known, now) => known.Accepted(First, now.AddMinutes(10)),
        static (known, _) => known.Declined(Second),
        static (known, _) => known.KeptBy(First),
        static (known, _) => known.Lowering(First),
        static (known, _) => known.Lowered(First),
        static (known, _) => known.Lowered(Second),
        static (known, _) => known.DepartedBy(CaseNews.Left),
        static (known, _) => known.LocatedIn("RU"),
        static (known, _) => known.ReferredTo(First, "kg-115"),
        static (known, now) => known.Barred(now),
        static (known, now) => known.Opened(new Glass(Second, GlassReason.Danger, now)),
        static (known, _) => known.Covered(),
        static (known, now) => known.AssignedTo(Second, now.AddMinutes(10)),
    ];

    [Fact]
    public void Somebody_has_it_or_it_waits_or_it_is_over_and_nobody_answers_who_has_it_not()
        => Gen.Select(Gen.Int[0, Steps.Length - 1], Gen.Int[0, 30]).Array[0, 40].Sample(moves =>
        {
            var (now, known) = (Now, New(CaseRisk.Green));
            foreach (var (step, minutes) in moves)
            {
                now += TimeSpan.FromMinutes(minutes);
                var before = known;
                if (Steps[step](before, now) is not { } after)
                    continue;
                after.Version.ShouldBe(before.Version + 1);
                (after.State == CaseState.Claimed).ShouldBe(after.Until is not null);
                (after.State == CaseState.Closed).ShouldBe(after.Outcome is not null && after.ClosedAt is not null);
                if (after.State == CaseState.Claimed)
                    after.By.ShouldNotBeNull();
                if (before.State == CaseState.Claimed && after.State == CaseState.Claimed && after.By != before.By)
                    (step is TakenOver or Assigned || (before.Offer is { } offer && step == (offer.To is null ? FirstAccepts : SecondAccepts))).ShouldBeTrue("only by taking over or accepting");
                if (after.Offer is not null)
                    (after.State == CaseState.Claimed && after.Offer.To != after.By).ShouldBeTrue("only what somebody has is offered");
                if (after.IsOpen && before.IsOpen && after.Risk < before.Risk)
                    (before.Lowers is { } asked && asked == First && step == SecondAgrees).ShouldBeTrue("it takes two to lower it");
                if (before.State == CaseState.Closed && after.IsOpen)
                    now.ShouldBeLessThan(before.ClosedAt.ShouldNotBeNull() + CaseLifecycle.Reopens);
                known = after;
            }
        });

    [Fact]
    public void A_case_that_becomes_red_is_rung_for_anew()
    {
        var rung = New(CaseRisk.Green).Rung(Now).Rung(Now);
        rung.Called(CaseRisk.Red, CaseCause.Called, Now).ShouldNotBeNull().Told.ShouldBe(0);
        rung.Called(CaseRisk.Green, CaseCause.Called, Now).ShouldBeNull("nothing changes");
    }

    [Fact]
    public void A_case_that_is_offered_stays_where_it_is_until_the_other_accepts()
    {
        var had = New(CaseRisk.Green).Claimed(First, Now.AddMinutes(10))!;
        var offered = had.Offered(First, new HandOver(Second, HandOverReason.Leaving, 1, Now)).ShouldNotBeNull();
        (offered.By, offered.State).ShouldBe((First, CaseState.Claimed));
        offered.Accepted(new PersonId(3), Now.AddMinutes(20)).ShouldBeNull("it was offered to another");
        had.Accepted(Second, Now.AddMinutes(20)).ShouldBeNull("nobody offered it");
        offered.Accepted(Second, Now.AddMinutes(20)).ShouldNotBeNull().ShouldSatisfyAllConditions(
            one => one.By.ShouldBe(Second), one => one.Offer.ShouldBeNull(), one => one.Until.ShouldBe(Now.AddMinutes(20)));
        offered.Declined(Second).ShouldNotBeNull().ShouldSatisfyAllConditions(
            one => one.By.ShouldBe(First), one => one.Offer.ShouldBeNull(), one => one.News.ShouldBe(CaseNews.Declined));
        offered.Lapsed(Now.AddMinutes(10)).ShouldNotBeNull().Offer.ShouldBeNull("then it waits for anybody");
    }

    [Fact]
    public void Red_becomes_less_only_by_two_and_a_cry_meanwhile_rings_anew()
    {
        var red = New(CaseRisk.Red).Claimed(First, Now.AddMinutes(10))!;
        red.Lowered(Second).ShouldBeNull("nobody asked");
        var asked = red.Lowering(First).ShouldNotBeNull();
        asked.Risk.ShouldBe(CaseRisk.Red);
        asked.Lowered(First).ShouldBeNull("not by the same");
        asked.Lowered(Second).ShouldNotBeNull().Risk.ShouldBe(CaseRisk.Amber);
        var cried = asked.Called(CaseRisk.Red, CaseCause.Called, Now).ShouldNotBeNull();
        (cried.Risk, cried.Lowers, cried.News).ShouldBe((CaseRisk.Red, null, CaseNews.Raised));
        cried.Lowered(Second).ShouldBeNull();
    }

    [Fact]
    public void Who_left_for_the_menu_is_back_by_calling_and_by_a_colleagues_words_and_a_cry_is_told()
    {
        var left = New(CaseRisk.Red).Claimed(First, Now.AddMinutes(10))!.DepartedBy(CaseNews.Left).ShouldNotBeNull();
        (left.Left, left.News).ShouldBe((true, CaseNews.Left));
        left.DepartedBy(CaseNews.Left).ShouldBeNull();
        left.DepartedBy(CaseNews.Stopped).ShouldNotBeNull().News.ShouldBe(CaseNews.Stopped);
        left.Called(CaseRisk.Red, CaseCause.Called, Now).ShouldNotBeNull().ShouldSatisfyAllConditions(
            back => back.Left.ShouldBeFalse(), back => back.News.ShouldBe(CaseNews.Returned));
        left.Answered(First, Now, Now.AddMinutes(10)).ShouldNotBeNull().Left.ShouldBeFalse();
    }

    [Fact]
    public void Who_hid_is_answered_by_nobody_until_the_person_calls_again()
    {
        var hid = New(CaseRisk.Red).Claimed(First, Now.AddMinutes(10))!.HiddenBy().ShouldNotBeNull();
        hid.Answered(First, Now, Now.AddMinutes(10)).ShouldBeNull();
        hid.HiddenBy().ShouldBeNull();
        hid.Called(CaseRisk.Green, CaseCause.Called, Now).ShouldNotBeNull().Answered(First, Now, Now.AddMinutes(10)).ShouldNotBeNull();
    }

    [Fact]
    public void Of_who_was_forgotten_the_outcome_is_left_and_nobody()
    {
        var closed = New(CaseRisk.Red).Claimed(First, Now.AddMinutes(10))!.Ended(First, CaseOutcome.Referred, Now)!.Forgotten(Now.AddDays(1));
        (closed.Person, closed.Outcome, closed.ClosedAt).ShouldBe((null, CaseOutcome.Referred, Now));
        closed.Called(CaseRisk.Red, CaseCause.Called, Now.AddDays(2)).ShouldBeNull("it is nobody's");
        New(CaseRisk.Red).Forgotten(Now).Outcome.ShouldBe(CaseOutcome.Erased);
    }

    private static Case New(CaseRisk risk)
        => new() { Id = 1, Person = Person, Channel = "telegram", Risk = risk, OpenedAt = Now, WaitsSince = Now };
}
