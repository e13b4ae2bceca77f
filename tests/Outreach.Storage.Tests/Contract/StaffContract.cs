using Outreach.People;
using Outreach.Staff.Members;

namespace Outreach.Storage.Tests.Contract;

public abstract class StaffContract(IHome home) : StoreContract(home)
{
    [Fact]
    public async Task The_staff_comes_back_whole_in_the_order_of_its_numbers()
    {
        var (lawyer, administrator) = (Samples.Member(3), new StaffMember { Person = new PersonId(2), Role = Role.Administrator, Since = Samples.Now });
        using (var store = Home.Open())
        {
            store.Staff.Members.ShouldBeEmpty();
            await People(store, 2, 3);
            await store.Commit(new StaffChange.Appointed(lawyer), new StaffChange.Appointed(administrator));
            store.Staff.Members.ShouldBeAlike([administrator, lawyer]);
        }

        using var again = Home.Open();
        again.Staff.Members.ShouldBeAlike([administrator, lawyer]);
    }

    [Fact]
    public async Task Appointed_again_she_is_only_what_she_is_now()
    {
        using var store = Home.Open();
        await People(store, 1);
        await store.Commit(new StaffChange.Appointed(Samples.Member(1)), new StaffChange.Appointed(Samples.Member(1, Role.Editor) with { Regions = [] }));
        var member = store.Staff.Members.ShouldHaveSingleItem();
        member.Role.ShouldBe(Role.Editor);
        member.Regions.ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_was_removed_or_forgotten_is_no_longer_on_the_staff()
    {
        using (var store = Home.Open())
        {
            await People(store, 1, 2, 3, 4);
            await store.Commit([.. Enumerable.Range(1, 4).Select(id => new StaffChange.Appointed(Samples.Member(id)))]);
            await store.Commit(new StaffChange.Removed(new PersonId(1)), new StaffChange.Removed(new PersonId(99)));
            await store.Commit(new PersonChange.Joined(new PersonId(2), new PersonId(3)), new PersonChange.Erased(new PersonId(3)));
            store.Staff.Members.ShouldHaveSingleItem().Person.ShouldBe(new PersonId(4));
        }

        using var again = Home.Open();
        again.Staff.Members.ShouldHaveSingleItem().Person.ShouldBe(new PersonId(4));
    }

    [Fact]
    public async Task Who_was_forgotten_meanwhile_is_not_appointed()
    {
        using var store = Home.Open();
        await store.Commit(new StaffChange.Appointed(Samples.Member(1)));
        store.Staff.Members.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_invitation_comes_back_whole_until_it_is_gone()
    {
        var invitation = Samples.Invitation("AgAC");
        using (var store = Home.Open())
            await store.Commit(new StaffChange.Invited(invitation, Samples.Now));

        using var again = Home.Open();
        (await again.Invitation("AgAC")).ShouldBeAlike(invitation);
        (await again.Invitation("agac")).ShouldBeNull();
        await again.Commit(new StaffChange.InvitationGone("AgAC"), new StaffChange.InvitationGone("other"));
        (await again.Invitation("AgAC")).ShouldBeNull();
    }

    [Fact]
    public async Task The_next_invitation_sweeps_those_that_have_ended()
    {
        using var store = Home.Open();
        await store.Commit(new StaffChange.Invited(Samples.Invitation("ended", Samples.Now.AddDays(1)), Samples.Now));
        await store.Commit(new StaffChange.Invited(Samples.Invitation("lasts", Samples.Now.AddDays(1).AddTicks(1)), Samples.Now));
        await store.Commit(new StaffChange.Invited(Samples.Invitation("new", Samples.Now.AddDays(5)), Samples.Now.AddDays(1)));
        (await store.Invitation("ended")).ShouldBeNull();
        (await store.Invitation("lasts")).ShouldNotBeNull();
        (await store.Invitation("new")).ShouldNotBeNull();
    }

    private static Task People(OpenStore store, params long[] ids) => store.Commit([.. ids.Select(id => new PersonChange.Saved(Samples.Person(id, $"{id}")))]);
}
