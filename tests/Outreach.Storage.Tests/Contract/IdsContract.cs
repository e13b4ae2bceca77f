using Outreach.Messaging.Outbound;
using Outreach.People;

namespace Outreach.Storage.Tests.Contract;

public abstract class IdsContract(IHome home) : StoreContract(home)
{
    [Fact]
    public async Task Numbers_ascend_over_restarts_beyond_all_that_was_kept()
    {
        var last = 0L;
        foreach (var _ in Enumerable.Range(0, 3))
        {
            using var store = Home.Open();
            var row = await store.Receive($"telegram:{last}", $"{last}");
            row.Id.ShouldBeGreaterThan(last);
            var answer = store.Outgoing(row.Person);
            answer.Id.ShouldBeGreaterThan(row.Id);
            await store.Commit(new OutboxChange.Queued(answer));
            last = answer.Id;
        }
    }

    [Fact]
    public void Numbers_given_and_never_used_are_not_given_again_after_a_restart()
    {
        long last;
        using (var store = Home.Open())
            last = Enumerable.Range(0, 50_000).Select(_ => store.Store.NextId()).Last();

        using var again = Home.Open();
        again.Store.NextId().ShouldBeGreaterThan(last);
    }

    [Fact]
    public async Task Many_threads_get_different_numbers()
    {
        using var store = Home.Open();
        var ids = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Enumerable.Range(0, 1_000).Select(_ => store.Store.NextId()).ToList())));
        ids.SelectMany(some => some).Distinct().Count().ShouldBe(8_000);
    }

    [Fact]
    public async Task A_closed_call_is_refused_before_anything_is_written()
    {
        using var store = Home.Open();
        await Should.ThrowAsync<OperationCanceledException>(() => store.Store.Commit([new PersonChange.Saved(Samples.Person(1, "key"))], new CancellationToken(canceled: true)));
        (await store.Find(new PersonId(1))).ShouldBeNull();
    }
}
