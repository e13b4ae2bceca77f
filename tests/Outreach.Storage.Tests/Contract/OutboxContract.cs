using Outreach.Messaging.DeadLettering;
using Outreach.Messaging.Outbound;
using Outreach.People;

namespace Outreach.Storage.Tests.Contract;

public abstract class OutboxContract(IHome home) : StoreContract(home)
{
    private static readonly PersonId Somebody = new(5);

    [Fact]
    public async Task What_was_not_sent_comes_back_whole_and_in_its_order()
    {
        List<OutboxRow> rows;
        using (var store = Home.Open())
        {
            rows = [.. Enumerable.Range(0, 20).Select(_ => store.Outgoing(Somebody))];
            foreach (var row in rows.AsEnumerable().Reverse())
                await store.Commit(new OutboxChange.Queued(row));
        }

        using var again = Home.Open();
        var kept = await again.Unsent();
        kept.Select(row => row.Id).ShouldBe(rows.Select(row => row.Id));
        kept[0].Message.Bytes.ShouldBe(rows[0].Message.Bytes);
        (kept[0] with { Message = rows[0].Message }).ShouldBe(rows[0]);
    }

    [Fact]
    public async Task What_was_sent_is_gone_and_may_be_said_so_twice()
    {
        using var store = Home.Open();
        var row = store.Outgoing(Somebody);
        await store.Commit(new OutboxChange.Queued(row));
        await store.Commit(new OutboxChange.Done(row));
        await store.Commit(new OutboxChange.Done(row));
        (await store.Unsent()).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_can_never_be_sent_does_not_wait_any_more()
    {
        using var store = Home.Open();
        var row = store.Outgoing(Somebody);
        await store.Commit(new OutboxChange.Queued(row));
        await store.Commit(new OutboxChange.Dead(row, "message is too long", Samples.Now));
        await store.Commit(new OutboxChange.Dead(row, "message is too long", Samples.Now));
        (await store.Unsent()).ShouldBeEmpty();
        var letter = (await store.Letters.After(0, 10, TestContext.Current.CancellationToken)).ShouldHaveSingleItem();
        letter.ShouldBeOfType<DeadLetter.Unsent>().ShouldSatisfyAllConditions(kept => kept.Id.ShouldBe(row.Id), kept => kept.Reason.ShouldBe("message is too long"));
    }
}
