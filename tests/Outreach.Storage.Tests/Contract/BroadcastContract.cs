using Outreach.Broadcasts;
using Outreach.Broadcasts.Dispatch;
using Outreach.People;

namespace Outreach.Storage.Tests.Contract;

public abstract class BroadcastContract(IHome home) : StoreContract(home)
{
    [Fact]
    public async Task Broadcasts_come_back_whole_in_the_order_of_their_numbers()
    {
        var whole = Samples.Plan(5, version: 3, BroadcastState.Paused) with
        {
            Question = DraftStep.File,
            Approver = new PersonId(8),
            Audience = new Audience
            {
                Regions = ["naryn", "osh"],
                Raions = ["at-bashy"],
                Languages = [Language.Ru],
                Channels = ["telegram"],
                Lessons = ["visa"],
                Words = [Language.Ky, Language.Ru],
                OnlyAsked = ["sms"],
                Yielding = ["sms"],
            },
            At = Samples.Now.AddDays(1),
            ApprovedAt = Samples.Now.AddHours(1),
            StartedAt = Samples.Now.AddHours(2),
            EndedAt = Samples.Now.AddHours(3),
            PausedFor = "broadcast_pause_blocks",
            GoesOnWithout = [new PersonId(8), new PersonId(9)],
            NotAfter = Samples.Now.AddDays(3),
            WentOnAt = Samples.Now.AddHours(5),
        };
        var bare = Samples.Plan(4);
        using (var store = Home.Open())
        {
            store.Broadcasts.Broadcasts.ShouldBeEmpty();
            await store.Commit(new BroadcastChange.Saved(whole), new BroadcastChange.Saved(bare));
            store.Broadcasts.Broadcasts.ShouldBeAlike([bare, whole]);
        }

        using var again = Home.Open();
        again.Broadcasts.Broadcasts.ShouldBeAlike([bare, whole]);
    }

    [Fact]
    public async Task Saved_again_the_plan_is_replaced_and_the_progress_stays()
    {
        using (var store = Home.Open())
        {
            await store.Commit(new BroadcastChange.Saved(Samples.Plan(5)), new BroadcastChange.Found(5, [new Recipient(new PersonId(1), 'a')], new PersonId(1)));
            await store.Commit(new BroadcastChange.Saved(Samples.Plan(5, version: 2, BroadcastState.Sending)));
            store.Broadcasts.Progress(5).Eligible.ShouldBe(1);
        }

        using var again = Home.Open();
        var plan = again.Broadcasts.Broadcasts.ShouldHaveSingleItem();
        (plan.Version, plan.State).ShouldBe((2, BroadcastState.Sending));
        again.Broadcasts.Progress(5).Eligible.ShouldBe(1);
    }

    [Fact]
    public async Task A_draft_that_was_thrown_away_is_gone()
    {
        using (var store = Home.Open())
        {
            await store.Commit(new BroadcastChange.Saved(Samples.Plan(5)), new BroadcastChange.Saved(Samples.Plan(6)));
            await store.Commit(new BroadcastChange.Dropped(5), new BroadcastChange.Dropped(77));
            store.Broadcasts.Broadcasts.ShouldHaveSingleItem().Id.ShouldBe(6);
        }

        using var again = Home.Open();
        again.Broadcasts.Broadcasts.ShouldHaveSingleItem().Id.ShouldBe(6);
    }

    [Fact]
    public void Of_a_broadcast_that_nothing_was_done_for_the_progress_is_empty()
    {
        using var store = Home.Open();
        store.Broadcasts.Progress(99).ShouldBeAlike(new BroadcastProgress());
    }

    [Fact]
    public async Task The_progress_is_what_the_core_makes_of_it_also_after_a_restart()
    {
        Recipient[] found = [new(new PersonId(1), 'a'), new(new PersonId(2), 'c'), new(new PersonId(3), 'a'), new(new PersonId(4), 'a')];
        var first = new BroadcastChange.Found(5, found, new PersonId(9));
        var fed = new BroadcastChange.Fed(5, 'a', new PersonId(3), Queued: 1);
        var sent = new BroadcastChange.Ended(5, found[0], RecipientState.Sent, "telegram", WasQueued: true, Samples.Now);
        var withheld = new BroadcastChange.Ended(5, found[2], RecipientState.Withheld, "sms", WasQueued: false, Samples.Now.AddMinutes(1));
        var withdrawn = new BroadcastChange.Withdrawn(5, Samples.Now.AddMinutes(2));
        var expected = new BroadcastProgress().After(first, found).After(fed).After(sent).After(withheld).After(withdrawn);
        (expected.Eligible, expected.Left, expected.Underway, expected[RecipientState.Withdrawn]).ShouldBe((4, 0, 0, 2));
        using (var store = Home.Open())
        {
            await store.Commit(first);
            await store.Commit(fed, sent);
            await store.Commit(withheld, withdrawn);
            store.Broadcasts.Progress(5).ShouldBeAlike(expected);
        }

        using var again = Home.Open();
        again.Broadcasts.Progress(5).ShouldBeAlike(expected);
    }
}
