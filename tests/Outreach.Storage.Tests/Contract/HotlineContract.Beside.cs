using Outreach.Hotline.Cases;
using Outreach.People;
using Outreach.Privacy;

namespace Outreach.Storage.Tests.Contract;

/// <content>What stands beside a case and its course: blocks, words that change, photos, what the person did elsewhere.</content>
public abstract partial class HotlineContract
{
    [Fact]
    public Task Whether_it_helped_counts_once_and_only_of_who_was_asked()
        => Kept(
            async store =>
            {
                await store.Commit(new HotlineChange.Saved(Closed(90, Called) with { Help = CaseHelp.Asked }), new HotlineChange.Saved(Closed(95, Called, Somebody)));
                await store.Commit(new HotlineChange.Judged(90, Somebody, CaseHelp.No), new HotlineChange.Judged(95, Somebody, CaseHelp.No));
                await store.Commit(new HotlineChange.Judged(90, Caller, CaseHelp.Yes));
                await store.Commit(new HotlineChange.Judged(90, Caller, CaseHelp.No), new HotlineChange.Judged(4711, Caller, CaseHelp.No));
            },
            async store => ((await Find(store, 90))!.Help, (await Find(store, 95))!.Help).ShouldBe((CaseHelp.Yes, CaseHelp.NotAsked)));

    [Fact]
    public Task Who_was_asked_in_words_is_remembered_until_the_next_word_a_new_case_or_being_forgotten()
        => Kept(
            async store =>
            {
                Case Asked(long id, PersonId whose) => Closed(id, Called, whose) with { Help = CaseHelp.Asked, AsksInWords = true };
                await store.Commit(
                    new HotlineChange.Saved(Asked(90, Caller)), new HotlineChange.Saved(Asked(95, Somebody)), new HotlineChange.Saved(Asked(96, Colleague)));
                store.Hotline.Board.Asked.OrderBy(one => one.Value).Select(one => one.Value).ShouldBe([90, 95, 96]);
                await store.Commit(new HotlineChange.Judged(90, Caller, null), new HotlineChange.Judged(95, Somebody, CaseHelp.Little));
                await store.Commit(new HotlineChange.Judged(90, Caller, null));
                store.Hotline.Board.Asked.Keys.ShouldBe([Colleague]);
            },
            async store =>
            {
                store.Hotline.Board.Asked.ShouldBe([new(Colleague, 96)]);
                ((await Find(store, 90))!.Help, (await Find(store, 95))!.Help).ShouldBe((CaseHelp.Asked, CaseHelp.Little));
            });

    [Fact]
    public Task Nobody_is_asked_in_words_who_calls_again_or_is_forgotten()
        => Kept(
            async store =>
            {
                foreach (var (id, whose) in new[] { (90L, Caller), (95L, Somebody) })
                    await store.Commit(new HotlineChange.Saved(Closed(id, Called, whose) with { Help = CaseHelp.Asked, AsksInWords = true }));
                await store.Commit(new HotlineChange.Called(Fresh(97)), new PersonChange.Erased(Somebody));
            },
            async store =>
            {
                store.Hotline.Board.Asked.ShouldBeEmpty();
                ((await Find(store, 90))!.IsOpen, (await Find(store, 90))!.Help).ShouldBe((true, CaseHelp.NotAsked));
            });

    [Fact]
    public Task Who_is_blocked_opens_no_case_but_a_red_one_until_the_time_is_over_or_it_is_taken_back()
        => Kept(
            async store =>
            {
                await store.Commit(new HotlineChange.Barred(Caller, Barred(Caller)), new HotlineChange.Barred(Somebody, Barred(Somebody)), new HotlineChange.Barred(new PersonId(4711), Barred(new PersonId(4711))));
                await store.Commit(new HotlineChange.Called(Fresh(90)), new HotlineChange.Called(Fresh(91, Somebody) with { Risk = CaseRisk.Red }));
                await store.Commit(new HotlineChange.Barred(Colleague, Barred(Colleague)));
                await store.Commit(new HotlineChange.Barred(Colleague, null));
                await store.Commit(new HotlineChange.Called(Fresh(92, Colleague)));
            },
            store =>
            {
                store.Hotline.Board.Cases.Keys.Order().ShouldBe([91, 92]);
                store.Hotline.Board.Blocks.Values.OrderBy(block => block.Person.Value).ShouldBe([Barred(Caller), Barred(Somebody)]);
                return Task.CompletedTask;
            });

    [Fact]
    public async Task When_the_time_of_a_block_is_over_the_person_calls_as_anybody_and_who_is_forgotten_has_none()
    {
        using var store = Home.Open();
        await People(store);
        await store.Commit(new HotlineChange.Barred(Caller, Barred(Caller)), new HotlineChange.Barred(Somebody, Barred(Somebody)));
        await store.Commit(new HotlineChange.Called(Fresh(90) with { OpenedAt = Until }), new PersonChange.Erased(Somebody));
        store.Hotline.Board.Cases.Keys.ShouldBe([90]);
        store.Hotline.Board.Blocks.Keys.ShouldBe([Caller]);
    }

    [Fact]
    public Task What_the_person_did_elsewhere_is_seen_in_the_open_case()
        => Kept(
            async store =>
            {
                await store.Commit(new HotlineChange.Departed(Caller, CaseNews.Stopped), new HotlineChange.Located(Caller, "RU"));
                await store.Commit(new HotlineChange.Saved(Fresh(90).Claimed(Operator, Until)!));
                await store.Commit(new HotlineChange.Departed(Caller, CaseNews.Stopped), new HotlineChange.Located(Caller, "RU"));
            },
            store =>
            {
                var one = store.Hotline.Board.Cases.Values.ShouldHaveSingleItem();
                (one.Left, one.News, one.Country, one.Version).ShouldBe((true, CaseNews.Stopped, "RU", 4));
                return Task.CompletedTask;
            });

    [Fact]
    public Task Words_are_changed_taken_back_or_called_back()
        => Kept(
            async store =>
            {
                await store.Commit(new HotlineChange.Called(Fresh(90)));
                foreach (var id in new[] { 91L, 92, 93, 94 })
                    await store.Commit(new HotlineChange.Said(Word(id) with { Case = 90, By = Operator }));
                await store.Commit(new HotlineChange.Reworded(91, new Sealed([5]), WordState.Waiting), new HotlineChange.Went(91, WordState.Sent));
                await store.Commit(new HotlineChange.Reworded(92, Word(92).Words, WordState.TakenBack), new HotlineChange.Went(92, WordState.Sent));
                await store.Commit(new HotlineChange.Reworded(93, Word(93).Words, WordState.TakenBack), new HotlineChange.Went(93, WordState.Failed));
                await store.Commit(new HotlineChange.CalledBack(94), new HotlineChange.CalledBack(4711), new HotlineChange.Reworded(4711, new Sealed([5]), WordState.Sent));
                (await store.TryCommit(new WordPrecondition(91, WordState.Waiting))).IsRefused.ShouldBeTrue();
                (await store.TryCommit(new WordPrecondition(91, WordState.Sent))).IsKept.ShouldBeTrue();
                (await store.TryCommit(new WordPrecondition(94, WordState.Waiting))).IsRefused.ShouldBeTrue();
            },
            async store =>
            {
                (await Words(store, 90)).Select(word => (word.Id, word.State))
                    .ShouldBe([(91, WordState.Sent), (92, WordState.TakenBack), (93, WordState.Unknown)]);
                (await store.Hotline.Word(91, TestContext.Current.CancellationToken))!.Words.Bytes.ShouldBe([5]);
                (await store.Hotline.Word(94, TestContext.Current.CancellationToken)).ShouldBeNull();
            });

    [Fact]
    public Task Names_of_photos_are_forgotten_before_the_words()
        => Kept(
            async store =>
            {
                await store.Commit(new HotlineChange.Called(Fresh(90)), new HotlineChange.Heard(Caller, Word(91) with { File = new Sealed([7]) }), new HotlineChange.Heard(Caller, Word(92)));
                await store.Commit(new HotlineChange.Called(Fresh(95, Somebody)), new HotlineChange.Heard(Somebody, Word(96)));
                await store.Commit(new HotlineChange.Saved(Closed(90, Called)), new HotlineChange.Saved(Closed(95, Called, Somebody)));
                (await Filed(store, Called)).ShouldBeEmpty();
                (await Filed(store, Called.AddTicks(1))).ShouldBe([90]);
                await store.Commit(new HotlineChange.Unfiled(90), new HotlineChange.Unfiled(95));
            },
            async store =>
            {
                (await Filed(store, Called.AddDays(1))).ShouldBeEmpty();
                (await Words(store, 90)).Select(word => (word.Id, word.File)).ShouldBe([(91, null), (92, null)]);
            });

    private static Block Barred(PersonId person) => new(person, 90, Until, BlockReason.Abuse, Operator);

    private static ValueTask<IReadOnlyList<long>> Filed(OpenStore store, DateTimeOffset before) => store.Hotline.Filed(before, 100, TestContext.Current.CancellationToken);
}
