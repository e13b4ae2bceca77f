using Outreach.People;
using Outreach.Reach;

namespace Outreach.Storage.Tests.Contract;

public abstract class ReachContract(IHome home) : StoreContract(home)
{
    [Fact]
    public async Task An_entry_comes_back_as_it_was_noted()
    {
        using var store = Home.Open();
        var full = Samples.Entry(store.Store.NextId(), Samples.Now);
        var bare = full with { Id = store.Store.NextId(), Kind = ReachKind.Contact, Real = false, Unit = null, Score = null, Of = null, Profile = new Profile() };
        var joined = bare with { Id = store.Store.NextId(), Kind = ReachKind.Joined, Same = "another token" };
        await store.Commit(new ReachChange.Noted(full), new ReachChange.Noted(bare), new ReachChange.Noted(joined));
        (await store.Entries(DateTimeOffset.MaxValue)).ShouldBe([full, bare, joined]);
    }

    [Fact]
    public async Task Entries_end_before_the_instant_and_not_at_it()
    {
        using var store = Home.Open();
        var end = Samples.Now;
        await store.Commit(new ReachChange.Noted(Samples.Entry(1, end.AddTicks(-1))), new ReachChange.Noted(Samples.Entry(2, end)), new ReachChange.Noted(Samples.Entry(3, end.AddTicks(1))));
        (await store.Entries(end)).Select(entry => entry.Id).ShouldBe([1L]);
        (await store.Entries(end.AddTicks(1))).Select(entry => entry.Id).ShouldBe([1L, 2L]);
    }

    [Fact]
    public async Task Many_entries_come_once_each_and_in_their_order()
    {
        using var store = Home.Open();
        var ids = Enumerable.Range(0, 2_500).Select(_ => store.Store.NextId()).ToList();
        await store.Commit([.. ids.Select(id => new ReachChange.Noted(Samples.Entry(id, Samples.Now)))]);
        (await store.Entries(DateTimeOffset.MaxValue)).Select(entry => entry.Id).ShouldBe(ids);
    }

    [Fact]
    public async Task Entries_can_be_read_while_others_are_written()
    {
        using var store = Home.Open();
        await store.Commit([.. Enumerable.Range(0, 2_000).Select(_ => new ReachChange.Noted(Samples.Entry(store.Store.NextId(), Samples.Now)))]);
        var read = 0;
        await foreach (var entry in store.Reach.Entries(Samples.Now.AddTicks(1), TestContext.Current.CancellationToken))
        {
            if (read++ % 500 == 0)
                await store.Commit(new ReachChange.Noted(Samples.Entry(store.Store.NextId(), Samples.Now.AddDays(1))));
            entry.At.ShouldBe(Samples.Now);
        }

        read.ShouldBe(2_000);
    }

    [Fact]
    public async Task The_log_is_empty_at_first()
    {
        using var store = Home.Open();
        (await store.Entries(DateTimeOffset.MaxValue)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Forgetting_a_person_leaves_her_entries()
    {
        using var store = Home.Open();
        var person = Samples.Person(store.Store.NextId(), "key");
        await store.Commit(new PersonChange.Saved(person), new ReachChange.Noted(Samples.Entry(store.Store.NextId(), Samples.Now, person.Token)));
        await store.Commit(new PersonChange.Erased(person.Id));
        (await store.Entries(DateTimeOffset.MaxValue)).ShouldHaveSingleItem().Token.ShouldBe(person.Token);
    }
}
