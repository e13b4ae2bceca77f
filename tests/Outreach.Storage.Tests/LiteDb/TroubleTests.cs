using Microsoft.Extensions.DependencyInjection;
using Outreach.Messaging.Inbound;
using Outreach.Messaging.Outbound;
using Outreach.People;
using Outreach.Storage.Tests.Contract;

namespace Outreach.Storage.Tests.LiteDb;

public sealed class TroubleTests
{
    private readonly TestDisk _disk = new();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_disk_that_fails_for_a_moment_costs_nobody_anything(int sync)
    {
        using var store = LiteDbHome.Open(_disk);
        await store.Receive("before");
        _disk.FailSync(sync, times: 3);
        await store.Receive("meanwhile");
        (await store.Waiting()).Select(row => row.Key).ShouldBe(["before", "meanwhile"]);
        (await store.Ledger()).ShouldBe(new InboxLedger(2, 0, 0, 2, 0));
        Health(store).Trouble.ShouldBeNull();
        Health(store).LastError.ShouldNotBeNull().ShouldContain("No space left");
    }

    [Fact]
    public async Task A_commit_that_was_kept_although_it_seemed_to_fail_is_not_written_twice()
    {
        using var store = LiteDbHome.Open(_disk);
        var opened = _disk.Opened;
        _disk.FailSync(number: 2, times: 1);
        var row = await store.Receive("telegram:1");
        _disk.Opened.ShouldBe(opened + 1);
        (await store.Waiting()).ShouldHaveSingleItem().Id.ShouldBe(row.Id);
        (await store.Ledger()).ShouldBe(new InboxLedger(1, 0, 0, 1, 0));
    }

    [Fact]
    public async Task A_disk_that_stays_away_is_told_to_callers_and_in_the_health_until_it_is_back()
    {
        using var store = LiteDbHome.Open(_disk);
        var row = await store.Receive("before");
        Break();
        (await Should.ThrowAsync<StoreUnavailableException>(() => store.Commit(new InboxChange.Handled(row, Outcome.Answered)))).Message.ShouldContain("work begins again by itself");
        await Should.ThrowAsync<StoreUnavailableException>(store.Waiting);
        await Should.ThrowAsync<StoreUnavailableException>(() => store.Find(row.Person));
        Health(store).Trouble.ShouldNotBeNull().ShouldContain("No such device");

        Mend();
        await store.Commit(new InboxChange.Handled(row, Outcome.Answered));
        (await store.Ledger()).ShouldBe(new InboxLedger(1, 1, 0, 0, 0));
        Health(store).Trouble.ShouldBeNull();
        Health(store).Waiting.ShouldBe(0);
    }

    [Fact]
    public async Task That_a_disk_can_be_read_does_not_end_a_trouble_of_writing()
    {
        using var store = LiteDbHome.Open(_disk);
        await store.Receive("before");
        _disk.FailSync(number: 1, times: 1_000);
        await Should.ThrowAsync<StoreUnavailableException>(() => store.TryReceive("telegram:1"));

        (await store.Waiting()).ShouldHaveSingleItem();
        Health(store).Trouble.ShouldNotBeNull();

        Mend();
        await store.Receive("telegram:1");
        Health(store).Trouble.ShouldBeNull();
    }

    [Fact]
    public async Task While_the_disk_is_away_the_ledger_is_known_as_it_was()
    {
        using var store = LiteDbHome.Open(_disk);
        await store.Receive("before");
        Break();
        await Should.ThrowAsync<StoreUnavailableException>(() => store.TryReceive("telegram:1"));
        (await store.Ledger()).ShouldBe(new InboxLedger(1, 0, 0, 1, 0));
    }

    [Fact]
    public async Task A_store_that_is_empty_when_the_disk_is_back_is_not_written_on()
    {
        using var store = LiteDbHome.Open(_disk);
        var row = await store.Receive("before");
        Break();
        await Should.ThrowAsync<StoreUnavailableException>(() => store.TryReceive("telegram:1"));
        var right = _disk.Replace();
        Mend();
        await Should.ThrowAsync<StoreUnavailableException>(() => store.TryReceive("telegram:1"));
        Health(store).Trouble.ShouldNotBeNull().ShouldContain("Put the right one back");

        _disk.PutBack(right);
        await store.Receive("telegram:1");
        (await store.Waiting())[0].Id.ShouldBe(row.Id);
    }

    [Fact]
    public async Task The_pauses_between_attempts_grow_and_stay_short()
    {
        var time = new HastyTime();
        using var store = LiteDbHome.Open(_disk, time);
        Break();
        await Should.ThrowAsync<StoreUnavailableException>(() => store.TryReceive("telegram:1"));
        time.Pauses.ShouldBeInOrder();
        time.Pauses.Distinct().Count().ShouldBeGreaterThan(5);
        time.Pauses[^1].ShouldBe(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task A_clock_that_is_set_back_meanwhile_keeps_no_caller_waiting()
    {
        var time = new HastyTime();
        using var store = LiteDbHome.Open(_disk, time);
        Break();
        time.OnPause = () => time.SetBy = TimeSpan.FromHours(-1);
        await Should.ThrowAsync<StoreUnavailableException>(() => store.TryReceive("telegram:1"));
        time.Pauses.Aggregate(TimeSpan.Zero, (sum, pause) => sum + pause).ShouldBeLessThan(TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task A_message_that_was_kept_although_its_bringer_was_told_otherwise_is_new_when_it_is_brought_again()
    {
        using var store = LiteDbHome.Open(_disk);
        await store.Receive("before");
        Break(atSync: 2);
        await Should.ThrowAsync<StoreUnavailableException>(() => store.TryReceive("telegram:1"));
        Mend();
        (await store.TryReceive("telegram:1")).ShouldNotBeNull();
        (await store.TryReceive("telegram:1")).ShouldBeNull();
        (await store.Ledger()).ShouldBe(new InboxLedger(2, 0, 0, 2, 0));
    }

    [Fact]
    public async Task A_turn_that_was_kept_although_its_caller_was_told_otherwise_is_not_written_twice()
    {
        using var store = LiteDbHome.Open(_disk);
        var row = await store.Receive("telegram:1");
        Break(atSync: 2);
        await Should.ThrowAsync<StoreUnavailableException>(() => store.Commit(Turn()));
        Mend();
        await store.Commit(Turn());
        (await store.Unsent()).Count.ShouldBe(1);

        Change[] Turn() => [new InboxChange.Handled(row, Outcome.Answered), new OutboxChange.Queued(store.Outgoing(row.Person))];
    }

    [Fact]
    public async Task What_failed_before_it_was_confirmed_is_not_there_afterwards()
    {
        using var store = LiteDbHome.Open(_disk);
        Break(atSync: 1);
        await Should.ThrowAsync<StoreUnavailableException>(() => store.Commit(new PersonChange.Saved(Samples.Person(1, "key"))));
        Mend();
        (await store.Find(new PersonId(1))).ShouldBeNull();
        await store.Commit(new PersonChange.Saved(Samples.Person(2, "key")));
        (await store.Find(new PersonId(2))).ShouldNotBeNull();
    }

    [Fact]
    public async Task After_closing_the_store_says_that_it_is_closed()
    {
        var store = LiteDbHome.Open(_disk);
        store.Dispose();
        await Should.ThrowAsync<StoreUnavailableException>(() => store.TryReceive("telegram:1"));
    }

    private static StoreHealth Health(OpenStore store) => store.Services.GetRequiredService<StoreHealth>();

    /// <summary>The disk fails at a sync (1: before a transaction is confirmed, 2: after it) and is away from then on.</summary>
    private void Break(int atSync = 1)
    {
        var seen = 0;
        _disk.OnSync = () =>
        {
            if (++seen < atSync)
                return;
            _disk.Away = true;
            throw new IOException("No such device.");
        };
    }

    private void Mend() => (_disk.Away, _disk.OnSync) = (false, static () => { });
}
