using Outreach.Messaging.Inbound;
using Outreach.Messaging.Outbound;

namespace Outreach.Storage.Tests.Contract;

/// <summary>A person's messages have their turns in their order, whoever deals with them.</summary>
public abstract class OrderContract(IHome home) : StoreContract(home)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_turn_is_overtaken_while_an_older_message_of_the_person_waits(bool givenUp)
    {
        using var store = Home.Open();
        var (older, newer) = (await store.Receive("telegram:1"), await store.Receive("telegram:2"));
        InboxChange change = givenUp ? new InboxChange.Dead(newer, "why", Samples.Now) : new InboxChange.Handled(newer, Outcome.Answered);

        (await Try(store, change, new OutboxChange.Queued(store.Outgoing(newer.Person)))).ShouldBe(new CommitResult.Overtaken());
        (await store.Waiting()).Select(row => row.Id).ShouldBe([older.Id, newer.Id]);
        (await store.Unsent()).ShouldBeEmpty();

        (await Try(store, new InboxChange.Handled(older, Outcome.Answered))).IsKept.ShouldBeTrue();
        (await Try(store, change)).IsKept.ShouldBeTrue();
        (await store.Waiting()).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_one_turn_deals_with_does_not_hold_itself_up()
    {
        using var store = Home.Open();
        var (older, newer) = (await store.Receive("telegram:1"), await store.Receive("telegram:2"));
        Change[] both = [new InboxChange.Handled(older, Outcome.Noted), new InboxChange.Handled(newer, Outcome.Answered)];
        (await Try(store, both)).IsKept.ShouldBeTrue();
        (await store.Waiting()).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_messages_of_others_hold_up_nobody()
    {
        using var store = Home.Open();
        await store.Receive("telegram:1", "1");
        (await Try(store, new InboxChange.Handled(await store.Receive("telegram:2", "2"), Outcome.Answered))).IsKept.ShouldBeTrue();
    }

    [Fact]
    public async Task The_order_holds_over_a_restart()
    {
        InboxRow older, newer;
        using (var store = Home.Open())
            (older, newer) = (await store.Receive("telegram:1"), await store.Receive("telegram:2"));

        using var again = Home.Open();
        (await Try(again, new InboxChange.Handled(newer, Outcome.Answered))).ShouldBe(new CommitResult.Overtaken());
        (await Try(again, new InboxChange.Handled(older, Outcome.Answered))).IsKept.ShouldBeTrue();
        (await Try(again, new InboxChange.Handled(newer, Outcome.Answered))).IsKept.ShouldBeTrue();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_is_tried_again_holds_up_nothing_newer_and_waits_for_nothing_older(bool restarted)
    {
        var store = Home.Open();
        try
        {
            var dead = await store.Receive("telegram:1");
            await store.Commit(new InboxChange.Dead(dead, "why", Samples.Now));
            var between = await store.Receive("telegram:2");
            await store.Commit(new InboxChange.Dead(between, "why", Samples.Now));
            var newer = await store.Receive("telegram:3");
            await store.Commit(new InboxChange.Revived(dead), new InboxChange.Revived(between));
            if (restarted)
            {
                store.Dispose();
                store = Home.Open();
            }

            var result = await Try(store, new InboxChange.Handled(between, Outcome.Answered));
            result.IsKept.ShouldBeTrue("one that is tried again waits, but not before it");
            (await Try(store, new InboxChange.Handled(newer, Outcome.Answered))).IsKept.ShouldBeTrue();
            (await Try(store, new InboxChange.Handled(dead, Outcome.Answered))).IsKept.ShouldBeTrue();
            (await store.Waiting()).ShouldBeEmpty();
            (await store.Ledger()).ShouldBe(new InboxLedger(3, 3, 0, 0, 0));
        }
        finally
        {
            store.Dispose();
        }
    }

    private static Task<CommitResult> Try(OpenStore store, params Change[] changes)
        => store.Store.TryCommit([], changes, TestContext.Current.CancellationToken);
}
