using Outreach.Messaging.DeadLettering;
using Outreach.Messaging.Inbound;
using Outreach.Messaging.Outbound;
using Outreach.People;

namespace Outreach.Storage.Tests.Contract;

public abstract class DeadLetterContract(IHome home) : StoreContract(home)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_given_up_is_kept_with_its_reason_over_a_restart()
    {
        InboxRow came;
        OutboxRow went;
        using (var store = Home.Open())
        {
            came = await Bury(store, "telegram:1");
            went = await BuryAnswer(store, came.Person);
        }

        using var again = Home.Open();
        var letters = await again.Letters.After(0, 10, Cancellation);
        letters.Select(letter => letter.Id).ShouldBe([came.Id, went.Id]);
        letters.ShouldAllBe(letter => letter.Reason == "why" && letter.GivenUpAt == Samples.Now && letter.Channel == "telegram" && letter.Person == came.Person);
        Samples.Open(letters[0].ShouldBeOfType<DeadLetter.Received>().Row.Message).ShouldBe("words of 1");
        Samples.Open(letters[1].ShouldBeOfType<DeadLetter.Unsent>().Row.Message).ShouldBe("an answer");
        (await again.Letters.Count(Cancellation)).ShouldBe(new DeadLetterCount(1, 1));
        (await again.Ledger()).Dead.ShouldBe(1);
    }

    [Fact]
    public async Task They_are_read_page_by_page_in_the_order_of_their_numbers()
    {
        using var store = Home.Open();
        var ids = new List<long>();
        for (var number = 0; number < 5; number++)
        {
            var row = await Bury(store, $"telegram:{number}");
            ids.AddRange([row.Id, (await BuryAnswer(store, row.Person)).Id]);
        }

        var read = new List<long>();
        while (await store.Letters.After(read.LastOrDefault(), 3, Cancellation) is { Count: > 0 } page)
            read.AddRange(page.Select(letter => letter.Id));
        read.ShouldBe(ids);
    }

    [Fact]
    public async Task One_that_is_tried_again_waits_as_if_it_had_just_come()
    {
        InboxRow row;
        using (var store = Home.Open())
        {
            row = await Bury(store, "telegram:1");
            await store.Commit(new InboxChange.Revived(row));
            await store.Commit(new InboxChange.Revived(row));
        }

        using var again = Home.Open();
        var waiting = (await again.Waiting()).ShouldHaveSingleItem();
        waiting.ShouldBe(row with { Message = waiting.Message, Revived = true });
        Samples.Open(waiting.Message).ShouldBe("words of 1");
        (await again.Letters.After(0, 10, Cancellation)).ShouldBeEmpty();
        (await again.TryReceive("telegram:1")).ShouldBeNull("it is still known");
        (await again.Ledger()).ShouldBe(new InboxLedger(1, 0, 0, 1, 0));
        await again.Commit(new InboxChange.Handled(row, Outcome.Answered));
        (await again.Ledger()).ShouldBe(new InboxLedger(1, 1, 0, 0, 0));
    }

    [Fact]
    public async Task An_answer_that_is_tried_again_waits_to_be_sent()
    {
        using var store = Home.Open();
        var person = (await store.Receive("telegram:1")).Person;
        var row = await BuryAnswer(store, person);
        await store.Commit(new OutboxChange.Revived(row));
        await store.Commit(new OutboxChange.Revived(row));
        (await store.Unsent()).ShouldHaveSingleItem().Id.ShouldBe(row.Id);
        (await store.Letters.Count(Cancellation)).ShouldBe(new DeadLetterCount(0, 0));
    }

    [Fact]
    public async Task Whoever_is_forgotten_takes_her_words_with_her()
    {
        using var store = Home.Open();
        var hers = await Bury(store, "telegram:1", "1");
        await BuryAnswer(store, hers.Person);
        var other = await Bury(store, "telegram:2", "2");
        await store.Commit(new PersonChange.Erased(hers.Person));

        (await store.Letters.After(0, 10, Cancellation)).ShouldHaveSingleItem().Id.ShouldBe(other.Id);
        (await store.Letters.Count(Cancellation)).ShouldBe(new DeadLetterCount(1, 0));
        (await store.Ledger()).ShouldBe(new InboxLedger(2, 0, 1, 0, 1));
        (await store.TryReceive("telegram:1", "1")).ShouldBeNull("it is known although its words are gone");
    }

    private static async Task<InboxRow> Bury(OpenStore store, string key, string address = "1")
    {
        var row = await store.Receive(key, address);
        await store.Commit(new InboxChange.Dead(row, "why", Samples.Now));
        return row;
    }

    private static async Task<OutboxRow> BuryAnswer(OpenStore store, PersonId person)
    {
        var row = store.Outgoing(person);
        await store.Commit(new OutboxChange.Queued(row));
        await store.Commit(new OutboxChange.Dead(row, "why", Samples.Now));
        return row;
    }
}
