using Outreach.Hotline.Actions;
using Outreach.Hotline.Cases;
using Outreach.Messaging.Screens;
using Outreach.People;
using Outreach.Staff.Actions;
using Outreach.Staff.Members;
using Shouldly;
using Xunit;
using Case = Outreach.Hotline.Cases.Case;

namespace Outreach.Tests.Hotline;

/// <summary>Blocking, and breaking the glass, called without any chat.</summary>
public sealed class GuardVerbsTests
{
    [Fact]
    public async Task Who_is_blocked_opens_no_case_until_the_time_is_over_but_a_red_one_at_once()
    {
        await using var stage = await CaseStage.Open();
        var id = await stage.Claimed();
        var blocking = new GuardVerbs.Blocking(id, BlockReason.Abuse, 7);
        (await stage.Bureau.Does(stage.First, stage.Guard.Block, blocking)).ShouldBeOfType<Refusal<Case>>();
        (await stage.Bureau.Refused(stage.Leader, stage.Guard.Block, blocking with { Days = 400 })).ShouldBe("case_gone");
        await stage.Bureau.Did(stage.Leader, stage.Guard.Block, blocking);
        (await stage.Find(id)).Outcome.ShouldBe(CaseOutcome.Blocked);
        (await stage.Notes(stage.First.Person!))[^1].Text.ShouldContain("закрыл человека");
        (await stage.Calls()).ShouldBe(0);
        (await stage.Calls(CaseRisk.Red)).ShouldBe(id, "a call for urgent help is heard");
        await stage.Bureau.Did(stage.Leader, stage.Guard.Block, blocking);
        await stage.Round(TimeSpan.FromDays(7));
        (await stage.Calls()).ShouldBe(id);
    }

    [Fact]
    public async Task A_block_is_taken_back_and_forgotten_when_its_time_is_over()
    {
        await using var stage = await CaseStage.Open();
        var id = await stage.Claimed();
        await stage.Bureau.Did(stage.Leader, stage.Guard.Block, new GuardVerbs.Blocking(id, BlockReason.Flood, 1));
        await stage.Bureau.Did(stage.Leader, stage.Guard.Unblock, id);
        (await stage.Bureau.Refused(stage.Leader, stage.Guard.Unblock, id)).ShouldBe("case_not_blocked");
        (await stage.Calls()).ShouldBe(id);
        await stage.Bureau.Did(stage.Leader, stage.Guard.Block, new GuardVerbs.Blocking(id, BlockReason.Flood, 1));
        await stage.Round();
        await stage.Round(TimeSpan.FromDays(2));
        stage.Board.Blocks.ShouldBeEmpty();
    }

    [Fact]
    public async Task How_a_person_can_be_reached_is_seen_for_a_quarter_of_an_hour_and_everybody_who_leads_knows()
    {
        await using var stage = await CaseStage.Open();
        var witness = await stage.Bureau.Hires(Role.Administrator);
        var id = await stage.Claimed(CaseRisk.Red);
        var looking = new GuardVerbs.Looking(id, GlassReason.Danger);
        (await stage.Bureau.Does(stage.First, stage.Guard.Identify, looking)).ShouldBeOfType<Refusal<Case>>();
        await stage.Bureau.Did(stage.Leader, stage.Guard.Identify, looking);
        (await Board(stage)).Text.ShouldContain("p1");
        (await stage.Notes(witness.Person!))[^1].Text.ShouldContain("Жизнь в опасности");
        (await stage.Bureau.Refused(stage.Leader, stage.Guard.Identify, looking)).ShouldBe("case_glass_gone", "it stands there");
        await stage.Round(TimeSpan.FromMinutes(16));
        (await Board(stage)).Text.ShouldNotContain("p1");
        stage.Board.Cases[id].Glass.ShouldBeNull();
        (await stage.LastAct()).ShouldBe("case.identify");
    }

    [Theory]
    [InlineData(false, 16)]
    [InlineData(true, 0)]
    public async Task It_goes_off_the_screen_of_a_case_that_ended_too_and_at_once_of_who_was_forgotten(bool forgotten, int minutes)
    {
        await using var stage = await CaseStage.Open();
        await stage.Bureau.Hires(Role.Administrator);
        var id = await stage.Claimed(CaseRisk.Red);
        await stage.Bureau.Did(stage.Leader, stage.Guard.Identify, new GuardVerbs.Looking(id, GlassReason.Child));
        if (forgotten)
            await stage.Bureau.Keeps(new PersonChange.Erased(stage.Person.Id));
        else
            await stage.Bureau.Did(stage.First, stage.Verbs.Close, new CaseVerbs.End(id, CaseOutcome.Escalated));
        await stage.Round(TimeSpan.FromMinutes(minutes));
        (await Board(stage)).Text.ShouldNotContain("p1");
        (await stage.Find(id)).Glass.ShouldBeNull();
    }

    [Fact]
    public async Task Without_a_witness_nobody_sees_it()
    {
        await using var stage = await CaseStage.Open();
        var id = await stage.Claimed(CaseRisk.Red);
        (await stage.Bureau.Refused(stage.Leader, stage.Guard.Identify, new GuardVerbs.Looking(id, GlassReason.Asked))).ShouldBe("case_glass_alone");
        (await stage.Bureau.SentTo(stage.Leader.Person!)).OfType<Outgoing.Board>().ShouldBeEmpty();
    }

    private static async Task<Outgoing.Board> Board(CaseStage stage)
        => (await stage.Bureau.SentTo(stage.Leader.Person!)).OfType<Outgoing.Board>().Last();
}
