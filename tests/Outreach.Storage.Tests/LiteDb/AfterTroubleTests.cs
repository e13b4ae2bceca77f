using Outreach.Broadcasts;
using Outreach.Messaging.Inbound;
using Outreach.People;
using Outreach.Staff.Audit;
using Outreach.Staff.Members;
using Outreach.Storage.Tests.Contract;

namespace Outreach.Storage.Tests.LiteDb;

/// <summary>What is counted or claimed is right although the disk failed in the middle: nothing of a transaction that failed stays in memory.</summary>
public sealed class AfterTroubleTests
{
    private readonly TestDisk _disk = new();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Everything_is_counted_once_whether_the_failed_transaction_was_kept_or_not(int sync)
    {
        using var store = LiteDbHome.Open(_disk);
        var person = (await store.Receive("telegram:1")).Person;
        var recipient = new Recipient(person, 'a');
        await store.Commit(new BroadcastChange.Found(5, [recipient], person), new BroadcastChange.Fed(5, 'a', person, Queued: 1));
        await store.Commit(new StaffChange.Invited(Samples.Invitation("link"), Samples.Now));

        _disk.FailSync(sync, times: 2);
        (await store.TryCommit(
            new InvitationPrecondition("link"),
            new StaffChange.InvitationGone("link"),
            new StaffChange.Appointed(Samples.Member(person.Value)),
            new AuditChange(new AuditNote("act", "person 1") { At = Samples.Now, From = "telegram" }),
            new PersonChange.Learned(person, "visa"),
            new BroadcastChange.Ended(5, recipient, RecipientState.Sent, "telegram", WasQueued: true, Samples.Now),
            new BroadcastChange.LeftAfter(person, Samples.Now))).IsKept.ShouldBeTrue();

        store.Staff.Members.ShouldHaveSingleItem();
        (await store.Census()).ShouldHaveSingleItem().ShouldBe(new(new Segment { Channel = "telegram", Finished = "visa" }, 1));
        (await store.Audit.After(0, 10, TestContext.Current.CancellationToken)).ShouldHaveSingleItem();
        var progress = store.Broadcasts.Progress(5);
        (progress.Ended, progress.Underway, progress.OptOuts).ShouldBe((1, 0, 1));
    }

    [Fact]
    public async Task What_was_refused_leaves_no_count_behind()
    {
        using var store = LiteDbHome.Open(_disk);
        await store.Receive("telegram:1");
        await store.Commit(new PersonChange.Saved(Samples.Person(1_000_001, "key")));
        await Should.ThrowAsync<StoreUnavailableException>(() => store.Commit(
            new PersonChange.Learned(new PersonId(1_000_001), "visa"),
            new StaffChange.Appointed(Samples.Member(1_000_001)),
            new BroadcastChange.Saved(Samples.Plan(5)),
            new PersonChange.Saved(Samples.Person(1_000_002, "key"))));
        (await store.Census()).ShouldHaveSingleItem().ShouldBe(new(new Segment { Channel = "telegram" }, 2));
        store.Staff.Members.ShouldBeEmpty();
        store.Broadcasts.Broadcasts.ShouldBeEmpty();
        await store.Receive("telegram:2", "2");
        (await store.Census()).Values.Sum().ShouldBe(3);
    }

    [Fact]
    public async Task While_the_disk_is_away_the_counts_and_the_staff_are_known_as_they_were()
    {
        using var store = LiteDbHome.Open(_disk);
        var row = await store.Receive("telegram:1");
        await store.Commit(new StaffChange.Appointed(Samples.Member(row.Person.Value)), new BroadcastChange.Saved(Samples.Plan(5)));
        _disk.OnSync = () =>
        {
            _disk.Away = true;
            throw new IOException("No such device.");
        };
        await Should.ThrowAsync<StoreUnavailableException>(() => store.Commit(new PersonChange.Erased(row.Person), new InboxChange.Handled(row, Outcome.Answered)));
        (await store.Census()).Values.Sum().ShouldBe(1);
        store.Staff.Members.ShouldHaveSingleItem();
        store.Broadcasts.Broadcasts.ShouldHaveSingleItem();
    }
}
