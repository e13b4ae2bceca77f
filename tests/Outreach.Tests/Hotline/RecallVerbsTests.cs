using Outreach.Hotline.Actions;
using Outreach.Hotline.Cases;
using Outreach.Messaging.Outbound;
using Outreach.Messaging.Screens;
using Outreach.People;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Hotline;

/// <summary>What a colleague does with the own words after they were sent off.</summary>
public sealed class RecallVerbsTests
{
    [Fact]
    public async Task Within_ten_seconds_words_are_called_back_and_nobody_ever_reads_them()
    {
        await using var stage = await CaseStage.Open(callBackSeconds: 10);
        var id = await stage.Claimed();
        await Says(stage, id, "Не то");
        var word = (await stage.Words(id)).ShouldHaveSingleItem();
        stage.Bureau.Outreach.Time.Advance(TimeSpan.FromSeconds(9));
        await stage.Bureau.Did(stage.First, stage.Recall.CallBack, new RecallVerbs.OfCase(id, word.Id));
        (await stage.Words(id)).ShouldBeEmpty();
        await Says(stage, id, "То");
        await stage.Passes(TimeSpan.FromSeconds(11));
        (await stage.Bureau.SentTo(stage.Person)).OfType<Outgoing.Board>().Select(board => board.Text).ShouldBe(["💬 То"]);
        var went = (await stage.Words(id)).ShouldHaveSingleItem();
        went.State.ShouldBe(WordState.Sent);
        (await stage.Bureau.Refused(stage.First, stage.Recall.CallBack, new RecallVerbs.OfCase(id, went.Id))).ShouldBe("case_went_already");
    }

    [Fact]
    public async Task An_answer_that_is_on_its_way_is_not_overtaken_by_the_end_of_the_talk()
    {
        await using var stage = await CaseStage.Open(callBackSeconds: 10);
        var id = await stage.Claimed();
        await Says(stage, id, "Паспорт у вас?");
        (await stage.Bureau.Refused(stage.First, stage.Verbs.Release, id)).ShouldBe("case_on_its_way");
        (await stage.Bureau.Refused(stage.First, stage.Verbs.Close, new CaseVerbs.End(id, CaseOutcome.Informed)))
            .ShouldBe("case_on_its_way");
        await stage.Passes(TimeSpan.FromSeconds(11));
        await stage.Bureau.Did(stage.First, stage.Verbs.Release, id);
        (await stage.Bureau.SentTo(stage.Person)).OfType<Outgoing.Board>().Select(board => board.Text).ShouldBe(["💬 Паспорт у вас?"]);
    }

    [Fact]
    public async Task Words_that_were_called_back_do_not_begin_to_leave_whoever_looked_at_them_before()
    {
        await using var stage = await CaseStage.Open(callBackSeconds: 10);
        var id = await stage.Claimed();
        await Says(stage, id, "Не то");
        var word = (await stage.Words(id)).ShouldHaveSingleItem();
        await stage.Bureau.Did(stage.First, stage.Recall.CallBack, new RecallVerbs.OfCase(id, word.Id));
        var row = stage.Bureau.Get<OutboxRows>().For(
            stage.Person, new Outgoing.Note { Address = "p1", Text = "Не то" }, new Ground.CaseWord(id, word.Id), stage.Bureau.Now);
        await stage.Bureau.Keeps(new OutboxChange.Queued(row));
        var begun = await stage.Bureau.Get<Outreach.Storage.IStore>().TryCommit(
            [new SendPrecondition(row)], [new OutboxChange.SendStarted(row)], TestContext.Current.CancellationToken);
        begun.IsRefused.ShouldBeTrue();
        await stage.Passes(TimeSpan.FromSeconds(11));
    }

    [Fact]
    public async Task Who_cried_after_stop_is_answered_until_stopping_again_at_the_last_moment()
    {
        await using var stage = await CaseStage.Open(callBackSeconds: 10);
        var id = await stage.Claimed();
        await stage.Bureau.Keeps(new PersonChange.Moved(stage.Person.Id, ContactStatus.Stopped));
        (await stage.Bureau.Refused(stage.First, stage.Verbs.Answer, new CaseVerbs.Words(id, "Вы здесь?"))).ShouldBe("case_cannot_write");
        await stage.Bureau.Keeps(new HotlineChange.Called((await stage.Find(id)) with { Risk = CaseRisk.Red, State = CaseState.Waiting }));
        await Says(stage, id, "Слышу вас");
        await stage.Passes(TimeSpan.FromSeconds(11));
        (await stage.Bureau.SentTo(stage.Person)).OfType<Outgoing.Board>().Select(board => board.Text).ShouldBe(["💬 Слышу вас"]);

        await Says(stage, id, "Вы где?");
        await stage.Bureau.Keeps(new HotlineChange.Departed(stage.Person.Id, CaseNews.Stopped));
        await stage.Passes(TimeSpan.FromSeconds(11));
        (await stage.Bureau.SentTo(stage.Person)).OfType<Outgoing.Board>().ShouldHaveSingleItem();
        (await stage.Words(id))[^1].State.ShouldBe(WordState.Failed);
        (await stage.Bureau.Refused(stage.First, stage.Verbs.Answer, new CaseVerbs.Words(id, "Ещё"))).ShouldBe("case_cannot_write");
    }

    [Fact]
    public async Task An_edit_is_an_edit_on_the_persons_phone_and_a_deletion_takes_it_away()
    {
        await using var stage = await CaseStage.Open();
        var id = await stage.Claimed();
        await Says(stage, id, "В девять");
        await stage.Bureau.Outreach.Rest();
        var word = (await stage.Words(id)).ShouldHaveSingleItem();
        var what = new RecallVerbs.OfCase(id, word.Id);
        (await stage.Bureau.Refused(stage.Second, stage.Recall.Edit, new RecallVerbs.Anew(id, word.Id, "В десять"))).ShouldBe("case_not_yours");
        (await stage.Bureau.Refused(stage.First, stage.Recall.Edit, new RecallVerbs.Anew(id, word.Id, "Полиция едет"))).ShouldBe("case_tells");
        (await stage.Bureau.Refused(stage.First, stage.Recall.Edit, new RecallVerbs.Anew(id, word.Id, " "))).ShouldBe("case_no_words");
        await stage.Bureau.Did(stage.First, stage.Recall.Edit, new RecallVerbs.Anew(id, word.Id, "В десять"));
        var boards = (await stage.Bureau.SentTo(stage.Person)).OfType<Outgoing.Board>().ToList();
        boards.Select(board => board.Text).ShouldBe(["💬 В девять", "💬 В десять"]);
        boards.Select(board => board.Name).Distinct().ShouldHaveSingleItem();
        boards.ShouldAllBe(board => board.Protected);
        await stage.Bureau.Did(stage.First, stage.Recall.Unsay, what);
        (await stage.Bureau.SentTo(stage.Person))[^1].ShouldBeOfType<Outgoing.Away>().Name.ShouldBe(boards[0].Name);
        (await stage.Words(id)).ShouldHaveSingleItem().State.ShouldBe(WordState.TakenBack);
        (await stage.Bureau.Refused(stage.First, stage.Recall.Unsay, what)).ShouldBe("case_stands_no_more");
    }

    [Fact]
    public async Task After_two_days_nothing_can_be_changed_any_more()
    {
        await using var stage = await CaseStage.Open();
        var id = await stage.Claimed();
        await Says(stage, id, "В девять");
        await stage.Bureau.Outreach.Rest();
        var word = (await stage.Words(id)).ShouldHaveSingleItem();
        stage.Bureau.Outreach.Time.Advance(TimeSpan.FromHours(49));
        (await stage.Bureau.Refused(stage.First, stage.Recall.Unsay, new RecallVerbs.OfCase(id, word.Id))).ShouldBe("case_stands_no_more");
    }

    private static Task<Outreach.Hotline.Cases.Case> Says(CaseStage stage, long id, string words)
        => stage.Bureau.Did(stage.First, stage.Verbs.Answer, new CaseVerbs.Words(id, words));
}
