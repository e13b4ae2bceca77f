using LiteDB;
using Outreach.Staff.Audit;
using Outreach.Storage.Tests.Contract;

namespace Outreach.Storage.Tests.LiteDb;

public sealed class AuditHeadTests : IDisposable
{
    private readonly LiteDbHome _home = new();

    [Fact]
    public async Task Entries_that_were_cut_off_at_the_end_are_missed_by_the_head()
    {
        using (var store = _home.Open())
            await store.Commit([.. Enumerable.Range(1, 3).Select(number => new AuditChange(new AuditNote("act", $"person {number}") { At = Samples.Now, From = "telegram" }))]);
        using (var file = new LiteDatabase($"Filename={_home.Path};Collation=/Ordinal"))
        {
            file.GetCollection("audit").Delete(3L).ShouldBeTrue();
            file.Checkpoint();
        }

        using var again = _home.Open();
        (await again.Audit.After(0, 10, TestContext.Current.CancellationToken)).Count.ShouldBe(2);
        (await again.Audit.Head(TestContext.Current.CancellationToken)).ShouldNotBeNull().Number.ShouldBe(3);
    }

    public void Dispose() => _home.Dispose();
}
