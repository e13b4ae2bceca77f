using Outreach.People;

namespace Outreach.Storage.Tests.Contract;

public abstract class AudienceContract(IHome home) : StoreContract(home)
{
    private static readonly Audience Naryn = new() { Regions = ["naryn"], Words = [Language.Ky, Language.Ru] };

    [Fact]
    public async Task People_are_found_slice_by_slice_in_the_order_of_their_numbers()
    {
        using var store = Home.Open();
        await store.Commit([.. Enumerable.Range(1, 25).Reverse().Select(id => Lives(id, id % 3 == 0 ? "osh" : "naryn"))]);
        var found = new List<long>();
        for (PersonId? after = new PersonId(0); after is { } last;)
        {
            var slice = await store.Slice(Naryn, last.Value, look: 10);
            slice.People.Count.ShouldBeLessThanOrEqualTo(10);
            slice.People.ShouldAllBe(person => person.Profile.Region == "naryn");
            found.AddRange(slice.People.Select(person => person.Id.Value));
            after = slice.Last;
        }

        found.ShouldBe(Enumerable.Range(1, 25).Where(id => id % 3 != 0).Select(id => (long)id));
    }

    [Fact]
    public async Task So_many_are_looked_at_found_or_not()
    {
        using var store = Home.Open();
        await store.Commit([.. Enumerable.Range(1, 5).Select(id => Lives(id, id == 5 ? "naryn" : "osh"))]);
        var first = await store.Slice(Naryn, after: 0, look: 3);
        first.People.ShouldBeEmpty();
        first.Last.ShouldBe(new PersonId(3));
        var second = await store.Slice(Naryn, after: 3, look: 3);
        second.People.ShouldHaveSingleItem().Id.ShouldBe(new PersonId(5));
        second.Last.ShouldBeNull();
    }

    [Fact]
    public async Task Who_may_not_be_written_to_is_not_even_found()
    {
        using var store = Home.Open();
        await store.Commit(Lives(1, "naryn"), Lives(2, "naryn"), Lives(3, "naryn"), Lives(4, "naryn"));
        await store.Commit(new PersonChange.Moved(new PersonId(1), ContactStatus.Stopped), new PersonChange.CalledForHelp(new PersonId(2), Samples.Now), new PersonChange.Erased(new PersonId(3)));
        var slice = await store.Slice(Naryn, after: 0, look: 10);
        slice.People.ShouldHaveSingleItem().Id.ShouldBe(new PersonId(4));
        slice.Last.ShouldBeNull();
    }

    [Fact]
    public async Task In_an_empty_store_there_is_nobody()
    {
        using var store = Home.Open();
        (await store.Slice(new Audience(), after: 0, look: 10)).ShouldBeAlike(new AudienceSlice([], null));
        (await store.Census()).ShouldBeEmpty();
    }

    private static PersonChange.Saved Lives(int id, string region) => new(Samples.Person(id, $"{id}") with { Profile = new Profile { Region = region } });
}
