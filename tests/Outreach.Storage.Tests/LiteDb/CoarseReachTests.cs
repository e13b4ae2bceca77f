using Outreach.People;
using Outreach.Reach;
using Outreach.Storage.Tests.Contract;

namespace Outreach.Storage.Tests.LiteDb;

public sealed class CoarseReachTests : IDisposable
{
    private readonly LiteDbHome _home = new();

    [Fact]
    public async Task After_some_days_the_reach_log_keeps_the_hour_and_younger_lines_their_instant()
    {
        var (old, young) = (Samples.Now.AddYears(-1), TimeProvider.System.GetUtcNow());
        using var store = _home.Open();
        await store.Commit([.. Enumerable.Range(1, 300).Select(id => new ReachChange.Noted(Samples.Entry(id, old.AddMinutes(id)))), new ReachChange.Noted(Samples.Entry(301, young))]);
        // It happens on the way, when the journal is brought into the file: as it is when somebody was forgotten.
        await store.Commit(new PersonChange.Erased(new PersonId(1)));
        List<ReachEntry> entries;
        for (var tries = 0; (entries = await store.Entries(DateTimeOffset.MaxValue)).Exists(entry => entry.Id <= 300 && entry.At != ReachEntry.HourOf(old.AddMinutes(entry.Id))); tries++)
        {
            tries.ShouldBeLessThan(100);
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, TestContext.Current.CancellationToken);
        }

        entries.Count.ShouldBe(301);
        entries[^1].At.ShouldBe(young);
    }

    public void Dispose() => _home.Dispose();
}
