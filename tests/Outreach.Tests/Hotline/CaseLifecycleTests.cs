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

    private static readonly Func<Case, DateTimeOffset, Case?>[] Steps =
    [
        static (known, now) => known.Called(CaseRisk.Green, now),
        static (known, now) => known.Called(CaseRisk.Red, now),
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
                    step.ShouldBe(4, "only by being taken over");
                if (after.IsOpen && before.IsOpen)
                    (after.Risk >= before.Risk).ShouldBeTrue("a risk only rises");
                if (before.State == CaseState.Closed && after.IsOpen)
                    now.ShouldBeLessThan(before.ClosedAt.ShouldNotBeNull() + CaseLifecycle.Reopens);
                known = after;
            }
        });

    [Fact]
    public void A_case_that_becomes_red_is_rung_for_anew()
    {
        var rung = New(CaseRisk.Green).Rung(Now).Rung(Now);
        rung.Called(CaseRisk.Red, Now).ShouldNotBeNull().Told.ShouldBe(0);
        rung.Called(CaseRisk.Green, Now).ShouldBeNull("nothing changes");
    }

    [Fact]
    public void Who_hid_is_answered_by_nobody_until_the_person_calls_again()
    {
        var hid = New(CaseRisk.Red).Claimed(First, Now.AddMinutes(10))!.HiddenBy().ShouldNotBeNull();
        hid.Answered(First, Now, Now.AddMinutes(10)).ShouldBeNull();
        hid.HiddenBy().ShouldBeNull();
        hid.Called(CaseRisk.Green, Now).ShouldNotBeNull().Answered(First, Now, Now.AddMinutes(10)).ShouldNotBeNull();
    }

    [Fact]
    public void Of_who_was_forgotten_the_outcome_is_left_and_nobody()
    {
        var closed = New(CaseRisk.Red).Claimed(First, Now.AddMinutes(10))!.Ended(First, CaseOutcome.Referred, Now)!.Forgotten(Now.AddDays(1));
        (closed.Person, closed.Outcome, closed.ClosedAt).ShouldBe((null, CaseOutcome.Referred, Now));
        closed.Called(CaseRisk.Red, Now.AddDays(2)).ShouldBeNull("it is nobody's");
        New(CaseRisk.Red).Forgotten(Now).Outcome.ShouldBe(CaseOutcome.Erased);
    }

    private static Case New(CaseRisk risk)
        => new() { Id = 1, Person = Person, Channel = "telegram", Risk = risk, OpenedAt = Now, WaitsSince = Now };
}
