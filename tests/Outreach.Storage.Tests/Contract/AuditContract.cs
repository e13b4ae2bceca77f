using Outreach.People;
using Outreach.Privacy;
using Outreach.Staff.Audit;
using Outreach.Staff.Members;

namespace Outreach.Storage.Tests.Contract;

public abstract class AuditContract(IHome home) : StoreContract(home)
{
    [Fact]
    public async Task Entries_come_back_whole_and_page_by_page_and_the_head_is_the_last()
    {
        var whole = new AuditNote("broadcast.approve", "broadcast 17") { Who = new PersonId(5), Role = Role.Coordinator, At = Samples.Now, From = "telegram", Details = "recipients 1200" };
        var bare = new AuditNote("staff.invite", "role 2") { At = Samples.Now, From = "command line" };
        using (var store = Home.Open())
        {
            (await Head(store)).ShouldBeNull();
            (await Page(store, 0)).ShouldBeEmpty();
            await store.Commit(Act(whole), Act(bare));
            await store.Commit(Act(whole));
        }

        using var again = Home.Open();
        var entries = await Page(again, 0);
        entries.Select(entry => entry.Number).ShouldBe([1, 2, 3]);
        entries.Select(entry => entry.Note).ShouldBe([whole, bare, whole]);
        (await Page(again, 1, most: 1)).ShouldHaveSingleItem().ShouldBe(entries[1]);
        (await Head(again)).ShouldBe(entries[2]);
    }

    [Fact]
    public async Task However_many_act_at_once_the_chain_has_one_order_and_no_gap_also_over_a_restart()
    {
        foreach (var _ in Enumerable.Range(0, 2))
        {
            using var store = Home.Open();
            await Task.WhenAll(Enumerable.Range(0, 100).Select(number => Task.Run(() => store.Commit(Act(new AuditNote("act", $"person {number}") { At = Samples.Now, From = "telegram" })))));
        }

        using var again = Home.Open();
        var entries = await Page(again, 0);
        entries.Count.ShouldBe(200);
        AuditEntry? last = null;
        foreach (var entry in entries)
        {
            entry.ShouldBe(Next(last, entry.Note));
            last = entry;
        }

        (await Head(again)).ShouldBe(last);
    }

    [Fact]
    public async Task Nobody_who_is_forgotten_is_taken_out_of_it()
    {
        using var store = Home.Open();
        var person = (await store.Receive("telegram:1")).Person;
        await store.Commit(Act(new AuditNote("act", $"{person}") { Who = person, At = Samples.Now, From = "telegram" }));
        await store.Commit(new PersonChange.Erased(person));
        (await Page(store, 0)).ShouldHaveSingleItem().Note.Who.ShouldBe(person);
    }

    [Fact]
    public async Task An_act_that_is_not_kept_leaves_no_entry()
    {
        using var store = Home.Open();
        (await store.TryCommit(new StaffPrecondition(new PersonId(1), Role.Editor), Act(new AuditNote("act", "person 1") { At = Samples.Now, From = "telegram" }))).IsKept.ShouldBeFalse();
        (await Head(store)).ShouldBeNull();
    }

    private static AuditChange Act(AuditNote note) => new(note);

    private static AuditEntry Next(AuditEntry? last, AuditNote note) => new AuditLog(new Sealer(Samples.Keys)).After(last, note);

    private static Task<AuditEntry?> Head(OpenStore store) => store.Audit.Head(TestContext.Current.CancellationToken);

    private static Task<IReadOnlyList<AuditEntry>> Page(OpenStore store, long after, int most = 1_000) => store.Audit.After(after, most, TestContext.Current.CancellationToken);
}
