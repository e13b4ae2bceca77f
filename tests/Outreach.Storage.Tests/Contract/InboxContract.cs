using Outreach.Messaging.Inbound;
using Outreach.Messaging.Outbound;
using Outreach.People;

namespace Outreach.Storage.Tests.Contract;

public abstract class InboxContract(IHome home) : StoreContract(home)
{
    [Fact]
    public async Task A_message_is_kept_with_all_that_came_with_it()
    {
        using var store = Home.Open();
        var arrival = Samples.Arrival("telegram:1", "996555000111");
        var row = (await store.Inbox.Receive(arrival, TestContext.Current.CancellationToken)).ShouldNotBeNull();

        var kept = (await store.Waiting()).ShouldHaveSingleItem();
        kept.Id.ShouldBe(row.Id);
        kept.Key.ShouldBe("telegram:1");
        kept.Person.ShouldBe(row.Person);
        kept.Channel.ShouldBe("telegram");
        kept.ReceivedAt.ShouldBe(Samples.Now);
        Samples.Open(kept.Message).ShouldBe("words of 996555000111");
    }

    [Fact]
    public async Task A_message_sent_twice_is_kept_once()
    {
        using var store = Home.Open();
        await store.Receive("telegram:1");
        (await store.TryReceive("telegram:1")).ShouldBeNull();
        (await store.Waiting()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_message_sent_again_after_it_was_answered_is_known()
    {
        using var store = Home.Open();
        var row = await store.Receive("telegram:1");
        await store.Commit(new InboxChange.Handled(row, Outcome.Answered));
        (await store.TryReceive("telegram:1")).ShouldBeNull();
        (await store.Waiting()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_message_sent_again_after_it_was_given_up_is_known()
    {
        using var store = Home.Open();
        var row = await store.Receive("telegram:1");
        await store.Commit(new InboxChange.Dead(row, "FormatException", Samples.Now));
        (await store.TryReceive("telegram:1")).ShouldBeNull();
        (await store.Waiting()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_message_is_known_after_a_restart_whatever_became_of_it()
    {
        using (var store = Home.Open())
        {
            await store.Receive("waits");
            await store.Commit(new InboxChange.Handled(await store.Receive("handled", "2"), Outcome.Noted));
            await store.Commit(new InboxChange.Dead(await store.Receive("dead", "3"), "why", Samples.Now));
        }

        using var again = Home.Open();
        foreach (var key in (string[])["waits", "handled", "dead"])
            (await again.TryReceive(key)).ShouldBeNull();
        (await again.Waiting()).ShouldHaveSingleItem().Key.ShouldBe("waits");
    }

    [Fact]
    public async Task Keys_differ_by_the_case_of_their_letters_and_by_blanks()
    {
        using var store = Home.Open();
        foreach (var key in (string[])["AgAC", "agac", " agac", "agac ", "агас", "АГАС"])
            await store.Receive(key);
        (await store.Waiting()).Count.ShouldBe(6);
        (await store.Waiting()).ShouldContain(row => row.Key == " agac");
    }

    [Fact]
    public async Task Sixty_four_deliveries_of_one_message_at_once_are_one_row()
    {
        using var store = Home.Open();
        var rows = await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => Task.Run(() => store.TryReceive("telegram:1"))));
        rows.Count(row => row is not null).ShouldBe(1);
        (await store.Ledger()).ShouldBe(new InboxLedger(1, 0, 0, 1, 0));
    }

    [Fact]
    public async Task Sixty_four_first_messages_of_one_person_at_once_are_one_person()
    {
        using var store = Home.Open();
        var rows = await Task.WhenAll(Enumerable.Range(0, 64).Select(number => Task.Run(() => store.Receive($"telegram:{number}"))));
        rows.Select(row => row.Person).Distinct().ShouldHaveSingleItem();
        rows.Select(row => row.Id).Distinct().Count().ShouldBe(64);
    }

    [Fact]
    public async Task What_waits_comes_back_in_the_order_it_came()
    {
        using (var store = Home.Open())
        {
            foreach (var number in Enumerable.Range(0, 50))
                await store.Receive($"telegram:{50 - number}");
        }

        using var again = Home.Open();
        (await again.Waiting()).Select(row => row.Key).ShouldBe(Enumerable.Range(0, 50).Select(number => $"telegram:{50 - number}"));
    }

    [Fact]
    public async Task A_message_handled_twice_is_counted_once()
    {
        using var store = Home.Open();
        var row = await store.Receive("telegram:1");
        await store.Commit(new InboxChange.Handled(row, Outcome.Answered));
        await store.Commit(new InboxChange.Handled(row, Outcome.Noted));
        await store.Commit(new InboxChange.Dead(row, "why", Samples.Now));
        (await store.Ledger()).ShouldBe(new InboxLedger(1, 1, 0, 0, 0));
    }

    [Fact]
    public async Task A_turn_for_a_message_that_was_dealt_with_is_not_written_twice()
    {
        using var store = Home.Open();
        var row = await store.Receive("telegram:1");
        await store.Commit(new InboxChange.Handled(row, Outcome.Answered), new OutboxChange.Queued(store.Outgoing(row.Person)));
        await store.Commit(new InboxChange.Handled(row, Outcome.Answered), new OutboxChange.Queued(store.Outgoing(row.Person)));
        (await store.Unsent()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_turn_of_which_a_part_cannot_be_kept_leaves_nothing()
    {
        using var store = Home.Open();
        var row = await store.Receive("telegram:1");
        var answer = store.Outgoing(row.Person);
        await store.Commit(new OutboxChange.Queued(answer));

        await Should.ThrowAsync<StoreUnavailableException>(() => store.Commit(
            new InboxChange.Handled(row, Outcome.Answered),
            new PersonChange.Saved(Samples.Person(store.Store.NextId(), "a new key")),
            new OutboxChange.Queued(answer)));

        (await store.Waiting()).ShouldHaveSingleItem();
        (await store.Unsent()).ShouldHaveSingleItem();
        (await store.Ledger()).ShouldBe(new InboxLedger(1, 0, 0, 1, 0));
        await store.Commit(new InboxChange.Handled(row, Outcome.Answered));
        (await store.Ledger()).ShouldBe(new InboxLedger(1, 1, 0, 0, 0));
    }

    [Fact]
    public async Task One_that_cannot_be_kept_fails_alone_among_many()
    {
        using var store = Home.Open();
        var answer = store.Outgoing(new PersonId(1));
        await store.Commit(new OutboxChange.Queued(answer));
        var commits = Enumerable.Range(0, 200)
            .Select(number => number == 100 ? store.Commit(new OutboxChange.Queued(answer)) : store.Commit(new OutboxChange.Queued(store.Outgoing(new PersonId(1)))))
            .ToList();

        await Should.ThrowAsync<StoreUnavailableException>(() => commits[100]);
        commits.RemoveAt(100);
        await Task.WhenAll(commits);
        (await store.Unsent()).Count.ShouldBe(200);
    }
}
