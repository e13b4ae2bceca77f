using Outreach.Hotline.Actions;
using Outreach.Hotline.Cases;
using Outreach.Staff.Actions;
using Outreach.Staff.Members;
using Shouldly;
using Xunit;
using Case = Outreach.Hotline.Cases.Case;

namespace Outreach.Tests.Hotline;

/// <summary>Handing a case over, called without any chat.</summary>
public sealed class HandOverVerbsTests
{
    private const string Lines = "Паспорт у хозяина. Номера дали. Дальше консул.";

    [Fact]
    public async Task The_named_colleague_reads_the_three_lines_accepts_and_both_and_the_person_are_told()
    {
        await using var stage = await CaseStage.Open();
        var id = await stage.Claimed();
        await stage.Bureau.Did(stage.First, stage.Handing.Offer, Giving(id, stage.Second));
        stage.Board.Cases[id].By.ShouldBe(stage.First.Person!.Id, "it holds until the other accepts");
        (await stage.Notes(stage.Second.Person!))[^1].Text.ShouldContain(Lines);
        (await stage.Notes(stage.Second.Person!))[^1].Text.ShouldContain("Причина: ");
        (await stage.Bureau.Refused(stage.Leader, stage.Handing.Accept, id)).ShouldBe("case_gone");
        await stage.Bureau.Did(stage.Second, stage.Handing.Accept, id);
        stage.Board.Cases[id].By.ShouldBe(stage.Second.Person!.Id);
        (await stage.Notes(stage.First.Person!))[^1].Text.ShouldContain("теперь у коллеги");
        (await stage.Notes(stage.Person))[^1].Text.ShouldContain("другой сотрудник");
        (await stage.Words(id)).ShouldHaveSingleItem().Kind.ShouldBe(WordKind.Note);
        (await stage.Notes(stage.Person)).ShouldAllBe(note => !note.Text.Contains(Lines, StringComparison.Ordinal));
        (await stage.Bureau.Audit()).Select(act => act.Act).ShouldBe(["case.claim", "case.offer", "case.accept"]);
    }

    [Fact]
    public async Task Offered_to_whoever_is_next_the_first_of_many_has_it_and_no_line_is_in_the_call()
    {
        await using var stage = await CaseStage.Open();
        var id = await stage.Claimed();
        await stage.Bureau.Did(stage.First, stage.Handing.Offer, Giving(id, null));
        foreach (var other in new[] { stage.Second, stage.Leader })
        {
            (await stage.Notes(other.Person!))[^1].Text.ShouldNotContain(Lines);
            (await stage.Notes(other.Person!))[^1].Text.ShouldContain("Причина: ");
        }

        var rulings = await Task.WhenAll(
            new[] { stage.Second, stage.Leader }.Select(one => Task.Run(() => stage.Bureau.Does(one, stage.Handing.Accept, id))));
        rulings.OfType<Decision<Case>>().ShouldHaveSingleItem();
        (await stage.Bureau.Refused(stage.First, stage.Handing.Keep, id)).ShouldBe("case_not_yours");
    }

    [Fact]
    public async Task Who_was_asked_may_decline_and_who_asked_may_keep_it()
    {
        await using var stage = await CaseStage.Open();
        var id = await stage.Claimed();
        await stage.Bureau.Did(stage.First, stage.Handing.Offer, Giving(id, stage.Second));
        await stage.Bureau.Did(stage.Second, stage.Handing.Decline, id);
        await stage.Round();
        (await stage.Notes(stage.First.Person!))[^1].Text.ShouldContain("не может");
        await stage.Bureau.Did(stage.First, stage.Handing.Offer, Giving(id, stage.Second));
        await stage.Bureau.Did(stage.First, stage.Handing.Keep, id);
        (await stage.Bureau.Refused(stage.Second, stage.Handing.Accept, id)).ShouldBe("case_gone");
    }

    [Fact]
    public async Task Without_lines_to_nobody_of_ours_or_by_who_has_it_not_nothing_is_handed_over()
    {
        await using var stage = await CaseStage.Open();
        var id = await stage.Claimed();
        var lawyer = await stage.Bureau.Hires(Role.Lawyer);
        (await stage.Bureau.Refused(stage.First, stage.Handing.Offer, Giving(id, stage.Second) with { Lines = " \n" })).ShouldBe("case_no_words");
        (await stage.Bureau.Refused(stage.First, stage.Handing.Offer, Giving(id, stage.Second) with { Lines = new string('a', 601) })).ShouldBe("case_long");
        (await stage.Bureau.Refused(stage.First, stage.Handing.Offer, Giving(id, lawyer))).ShouldBe("case_no_colleague");
        (await stage.Bureau.Refused(stage.First, stage.Handing.Offer, Giving(id, stage.First))).ShouldBe("case_no_colleague");
        (await stage.Bureau.Refused(stage.Second, stage.Handing.Offer, Giving(id, null))).ShouldBe("case_not_yours");
    }

    [Fact]
    public async Task Who_has_as_many_as_allowed_accepts_no_more()
    {
        await using var stage = await CaseStage.Open();
        var id = await stage.Claimed();
        for (var number = 0; number < 3; number++)
            await stage.Bureau.Did(stage.Second, stage.Verbs.Claim, await stage.Calls(who: await stage.Bureau.Knows()));
        await stage.Bureau.Did(stage.First, stage.Handing.Offer, Giving(id, stage.Second));
        (await stage.Bureau.Refused(stage.Second, stage.Handing.Accept, id)).ShouldBe("case_most");
    }

    [Fact]
    public async Task Only_who_leads_gives_a_case_to_a_colleague_and_all_three_hear_of_it()
    {
        await using var stage = await CaseStage.Open();
        var id = await stage.Claimed();
        var assigning = new HandOverVerbs.Assigning(id, stage.Second.Person!.Id);
        (await stage.Bureau.Does(stage.First, stage.Handing.Assign, assigning)).ShouldBeOfType<Refusal<Case>>();
        (await stage.Bureau.Refused(stage.Leader, stage.Handing.Assign, assigning)).ShouldBe("case_assign_off");
        await stage.Bureau.Keeps(new HotlineChange.Duty(stage.Second.Person!.Id, stage.Bureau.Now));
        await stage.Bureau.Did(stage.Leader, stage.Handing.Assign, assigning);
        stage.Board.Cases[id].By.ShouldBe(stage.Second.Person!.Id);
        (await stage.Notes(stage.First.Person!))[^1].Text.ShouldContain("у другого сотрудника");
        (await stage.Notes(stage.Second.Person!))[^1].Text.ShouldContain("Вам поручено");
        (await stage.Notes(stage.Person))[^1].Text.ShouldContain("другой сотрудник");
        (await stage.Bureau.Refused(stage.Leader, stage.Handing.Assign, assigning)).ShouldBe("case_gone", "the colleague has it already");
        (await stage.LastAct()).ShouldBe("case.assign");
    }

    private static HandOverVerbs.Giving Giving(long id, Actor? to) => new(id, to?.Person!.Id, HandOverReason.Leaving, Lines);
}
