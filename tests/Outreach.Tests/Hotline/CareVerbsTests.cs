using Outreach.Hotline.Actions;
using Outreach.Hotline.Cases;
using Outreach.Messaging.Screens;
using Outreach.People;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Hotline;

/// <summary>What a colleague does for the person of a case beside writing, called without any chat.</summary>
public sealed class CareVerbsTests
{
    [Fact]
    public async Task Red_becomes_less_when_a_second_colleague_agrees_and_not_before()
    {
        await using var stage = await CaseStage.Open();
        var id = await stage.Claimed(CaseRisk.Red);
        (await stage.Bureau.Refused(stage.Second, stage.Care.Lower, id)).ShouldBe("case_not_yours");
        (await stage.Bureau.Refused(stage.Second, stage.Care.AgreeToLower, id)).ShouldBe("case_lower_gone");
        await stage.Bureau.Did(stage.First, stage.Care.Lower, id);
        stage.Board.Cases[id].Risk.ShouldBe(CaseRisk.Red);
        (await stage.Notes(stage.Second.Person!))[^1].Commands.ShouldHaveSingleItem().Label.ShouldContain("Согласен");
        (await stage.Bureau.Refused(stage.First, stage.Care.AgreeToLower, id)).ShouldBe("case_lower_other");
        (await stage.Bureau.Refused(stage.First, stage.Care.Lower, id)).ShouldBe("case_lower_asked_already");
        (await stage.Bureau.Did(stage.Second, stage.Care.AgreeToLower, id)).Risk.ShouldBe(CaseRisk.Amber);
        (await stage.Bureau.Refused(stage.First, stage.Care.Lower, id)).ShouldBe("case_not_red");
        (await stage.Bureau.Audit()).Select(act => act.Act).ShouldBe(["case.claim", "case.lower", "case.agree-to-lower"]);
    }

    [Fact]
    public async Task A_cry_while_red_is_to_become_less_keeps_it_red()
    {
        await using var stage = await CaseStage.Open();
        var id = await stage.Claimed(CaseRisk.Red);
        await stage.Bureau.Did(stage.First, stage.Care.Lower, id);
        await stage.Calls(CaseRisk.Red);
        (await stage.Bureau.Refused(stage.Second, stage.Care.AgreeToLower, id)).ShouldBe("case_lower_gone");
        stage.Board.Cases[id].Risk.ShouldBe(CaseRisk.Red);
    }

    [Fact]
    public async Task A_referral_names_the_service_and_the_consent_and_stands_once()
    {
        await using var stage = await CaseStage.Open();
        var id = await stage.Claimed();
        (await stage.Bureau.Refused(stage.First, stage.Care.Refer, new CareVerbs.Referral(id, "nobody"))).ShouldBe("case_no_service");
        await stage.Bureau.Did(stage.First, stage.Care.Refer, new CareVerbs.Referral(id, "kg-115"));
        await stage.Bureau.Did(stage.First, stage.Care.Refer, new CareVerbs.Referral(id, "kg-dv-117"));
        (await stage.Bureau.Refused(stage.First, stage.Care.Refer, new CareVerbs.Referral(id, "kg-115"))).ShouldBe("case_referred_already");
        stage.Board.Cases[id].Referred.ShouldBe("kg-115,kg-dv-117");
        (await stage.Bureau.Refused(stage.Second, stage.Care.Refer, new CareVerbs.Referral(id, "kg-111"))).ShouldBe("case_not_yours");
    }

    [Fact]
    public async Task A_consultation_is_offered_by_a_button_that_leads_to_the_free_times()
    {
        await using var stage = await CaseStage.Open();
        var id = await stage.Claimed();
        await stage.Bureau.Did(stage.First, stage.Care.Book, id);
        var note = (await stage.Notes(stage.Person))[^1];
        note.Commands.ShouldHaveSingleItem().Code.ShouldBe("lawyer");
        note.Protected.ShouldBeTrue();
        (await stage.Words(id)).ShouldHaveSingleItem().By.ShouldBe(stage.First.Person!.Id);
        await stage.Bureau.Keeps(new PersonChange.Moved(stage.Person.Id, ContactStatus.Stopped));
        (await stage.Bureau.Refused(stage.First, stage.Care.Book, id)).ShouldBe("case_cannot_write");
    }

    [Theory]
    [InlineData(CaseOutcome.Informed, CaseHelp.Asked)]
    [InlineData(CaseOutcome.Escalated, CaseHelp.Asked)]
    [InlineData(CaseOutcome.Prank, CaseHelp.NotAsked)]
    [InlineData(CaseOutcome.NoAnswer, CaseHelp.NotAsked)]
    public async Task Who_was_helped_is_asked_once_whether_it_did(CaseOutcome outcome, CaseHelp asked)
    {
        await using var stage = await CaseStage.Open();
        var id = await stage.Claimed();
        await stage.Bureau.Did(stage.First, stage.Verbs.Answer, new CaseVerbs.Words(id, "Вы здесь?"));
        await stage.Bureau.Did(stage.First, stage.Verbs.Close, new CaseVerbs.End(id, outcome, CaseTopic.Wages));
        var closed = await stage.Find(id);
        (closed.Outcome, closed.Topic, closed.Help).ShouldBe((outcome, CaseTopic.Wages, asked));
        (await stage.Notes(stage.Person))[^1].Commands.Count.ShouldBe(asked == CaseHelp.Asked ? 3 : 0);
    }

    [Theory]
    [InlineData(ContactStatus.Stopped)]
    [InlineData(ContactStatus.Hidden)]
    public async Task Who_stopped_or_hid_is_not_asked(ContactStatus standing)
    {
        await using var stage = await CaseStage.Open();
        var id = await stage.Claimed();
        await stage.Bureau.Did(stage.First, stage.Verbs.Answer, new CaseVerbs.Words(id, "Вы здесь?"));
        var before = (await stage.Notes(stage.Person)).Count;
        await stage.Bureau.Keeps(new PersonChange.Moved(stage.Person.Id, standing));
        await stage.Bureau.Did(stage.First, stage.Verbs.Close, new CaseVerbs.End(id, CaseOutcome.Informed));
        (await stage.Find(id)).Help.ShouldBe(CaseHelp.NotAsked);
        (await stage.Notes(stage.Person)).Count.ShouldBe(before);
    }

    [Fact]
    public async Task A_photo_goes_by_its_own_channel_alone_is_protected_and_its_sign_is_kept()
    {
        await using var stage = await CaseStage.Open();
        var id = await stage.Claimed();
        var photo = new MediaFile(TestPhone.Buttons, MediaKind.Picture, "photo-1");
        var elsewhere = new CaseVerbs.Words(id, "Вот", File: photo with { Channel = "telegram" });
        (await stage.Bureau.Refused(stage.First, stage.Verbs.Answer, elsewhere)).ShouldBe("case_file_elsewhere");
        await stage.Bureau.Did(stage.First, stage.Verbs.Answer, new CaseVerbs.Words(id, string.Empty, File: photo));
        var note = (await stage.Notes(stage.Person))[^1];
        (note.File, note.Protected).ShouldBe((photo, true));
    }
}
