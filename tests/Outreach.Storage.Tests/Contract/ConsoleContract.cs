using Outreach.People;
using Outreach.Staff.Console;
using Outreach.Staff.Members;

namespace Outreach.Storage.Tests.Contract;

public abstract class ConsoleContract(IHome home) : StoreContract(home)
{
    private static readonly DateTimeOffset Late = Samples.Now.AddHours(8);

    [Fact]
    public async Task Links_and_sessions_come_back_whole_until_they_are_gone()
    {
        var (link, session) = (new ConsoleLink("AgAC", new PersonId(1), Late), Session(70, 1));
        using (var store = Home.Open())
        {
            await People(store, 1);
            await store.Commit(new ConsoleChange.LinkMade(link, Samples.Now), new ConsoleChange.SignedIn(session, Samples.Now));
        }

        using var again = Home.Open();
        again.Console.ConsoleLink("AgAC").ShouldBe(link);
        again.Console.ConsoleLink("agac").ShouldBeNull();
        again.Console.ConsoleSessions.ShouldHaveSingleItem().ShouldBe(session);
        await again.Commit(new ConsoleChange.LinkGone("AgAC"), new ConsoleChange.Ended(70), new ConsoleChange.Ended(71));
        again.Console.ConsoleLink("AgAC").ShouldBeNull();
        again.Console.ConsoleSessions.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_new_link_takes_the_place_of_the_one_before()
    {
        using var store = Home.Open();
        await People(store, 1, 2);
        await store.Commit(
            new ConsoleChange.LinkMade(new ConsoleLink("first", new PersonId(1), Late), Samples.Now),
            new ConsoleChange.LinkMade(new ConsoleLink("other", new PersonId(2), Late), Samples.Now),
            new ConsoleChange.LinkMade(new ConsoleLink("second", new PersonId(1), Late), Samples.Now));
        new[] { "first", "other", "second" }.Where(key => store.Console.ConsoleLink(key) is not null).ShouldBe(["other", "second"]);
    }

    [Fact]
    public async Task Of_many_who_use_one_link_one_is_signed_in()
    {
        using var store = Home.Open();
        await People(store, 1);
        await store.Commit(new ConsoleChange.LinkMade(new ConsoleLink("link", new PersonId(1), Late), Samples.Now));
        var results = await Task.WhenAll(Enumerable.Range(100, 50).Select(id => store.TryCommit(
            new ConsoleLinkPrecondition("link"), new ConsoleChange.LinkGone("link"), new ConsoleChange.SignedIn(Session(id, 1), Samples.Now))));
        results.Count(result => result.IsKept).ShouldBe(1);
        store.Console.ConsoleSessions.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Who_was_removed_or_forgotten_is_signed_in_nowhere()
    {
        using (var store = Home.Open())
        {
            await People(store, 1, 2, 3);
            await store.Commit([.. Enumerable.Range(1, 3).Select(id => new StaffChange.Appointed(Samples.Member(id)))]);
            foreach (var id in (long[])[1, 2, 3])
            {
                await store.Commit(
                    new ConsoleChange.LinkMade(new ConsoleLink($"{id}", new PersonId(id), Late), Samples.Now),
                    new ConsoleChange.SignedIn(Session(80 + id, id), Samples.Now));
            }

            await store.Commit(new StaffChange.Removed(new PersonId(1)));
            await store.Commit(new PersonChange.Erased(new PersonId(2)));
        }

        using var again = Home.Open();
        again.Console.ConsoleSessions.ShouldHaveSingleItem().Person.ShouldBe(new PersonId(3));
        new[] { "1", "2", "3" }.Where(key => again.Console.ConsoleLink(key) is not null).ShouldBe(["3"]);
    }

    [Fact]
    public async Task Who_was_forgotten_meanwhile_is_not_signed_in_and_what_is_over_is_swept()
    {
        using var store = Home.Open();
        await People(store, 1);
        await store.Commit(new ConsoleChange.SignedIn(Session(1, 9), Samples.Now), new ConsoleChange.LinkMade(new ConsoleLink("9", new PersonId(9), Late), Samples.Now));
        store.Console.ConsoleSessions.ShouldBeEmpty();
        store.Console.ConsoleLink("9").ShouldBeNull();
        await store.Commit(new ConsoleChange.SignedIn(Session(2, 1), Samples.Now));
        await store.Commit(new ConsoleChange.SignedIn(Session(3, 1), Late));
        store.Console.ConsoleSessions.ShouldHaveSingleItem().Id.ShouldBe(3);
    }

    private static ConsoleSession Session(long id, long person) => new(id, $"key {id}", new PersonId(person), Samples.Now, Late);

    private static Task People(OpenStore store, params long[] ids) => store.Commit([.. ids.Select(id => new PersonChange.Saved(Samples.Person(id, $"{id}")))]);
}
