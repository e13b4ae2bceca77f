using Outreach.Flows.Engine;
using Outreach.Messaging.Inbound;

namespace Outreach.Storage.Tests.LiteDb;

/// <summary>A copy of the files at any moment is what <c>kill -9</c> would leave (the host's tests really kill).</summary>
public sealed class CrashTests : IDisposable
{
    private readonly LiteDbHome _home = new();

    [Fact]
    public async Task What_was_promised_is_there_after_the_process_was_killed()
    {
        using var store = _home.Open();
        var handled = await store.Receive("handled");
        await store.Commit(new InboxChange.Handled(handled, Outcome.Answered), new SessionChange.Saved(handled.Person, Contract.Samples.Seal("s")));
        var waits = await store.Receive("waits");

        using var copy = Copy();
        using var after = copy.Open();
        (await after.Waiting()).ShouldHaveSingleItem().Id.ShouldBe(waits.Id);
        (await after.Ledger()).ShouldBe(await store.Ledger());
        (await after.Session(handled.Person)).ShouldNotBeNull();
        (await after.TryReceive("handled")).ShouldBeNull();
        after.Store.NextId().ShouldBeGreaterThan(store.Store.NextId());
    }

    [Fact]
    public async Task A_kill_in_the_middle_of_a_write_leaves_the_ledger_in_balance()
    {
        using var store = _home.Open();
        foreach (var number in Enumerable.Range(0, 20))
            await store.Commit(new InboxChange.Handled(await store.Receive($"telegram:{number}"), Outcome.Answered));

        // The journal ends anywhere: each cut is a moment at which the process might have been killed.
        var journal = await File.ReadAllBytesAsync(JournalOf(_home), TestContext.Current.CancellationToken);
        var seen = new HashSet<long>();
        for (var length = 40L * 8192; length <= journal.Length; length += 5000)
        {
            using var copy = Copy();
            await File.WriteAllBytesAsync(JournalOf(copy), journal[..(int)length], TestContext.Current.CancellationToken);
            using var after = copy.Open();
            var ledger = await after.Ledger();
            ledger.Balances.ShouldBeTrue();
            ledger.Waiting.ShouldBe((await after.Waiting()).Count);
            seen.Add(ledger.Received);
        }

        seen.Count.ShouldBeGreaterThan(10);
    }

    public void Dispose() => _home.Dispose();

    private static string JournalOf(LiteDbHome home) => Path.Combine(home.Folder, "outreach-log.db");

    private LiteDbHome Copy()
    {
        var copy = new LiteDbHome();
        File.Copy(_home.Path, copy.Path);
        File.Copy(JournalOf(_home), JournalOf(copy));
        return copy;
    }
}
