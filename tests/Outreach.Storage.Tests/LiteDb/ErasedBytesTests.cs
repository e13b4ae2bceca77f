using LiteDB;
using Outreach.Hotline.Cases;
using Outreach.People;
using Outreach.Storage.Tests.Contract;

namespace Outreach.Storage.Tests.LiteDb;

public sealed class ErasedBytesTests : IDisposable
{
    private readonly LiteDbHome _home = new();

    [Fact]
    public async Task What_was_hers_is_gone_from_the_files_though_the_store_is_quiet_then()
    {
        using var store = _home.Open();
        await Everything.Fill(store, Samples.Sealer);
        var hers = Hers();
        hers.Count.ShouldBe(4);
        hers.ShouldAllBe(bytes => Stands(bytes));
        await store.Commit(new PersonChange.Erased(new PersonId(1)));
        await Gone(hers);
    }

    [Fact]
    public async Task What_was_said_in_a_case_is_gone_from_the_files_once_it_was_purged()
    {
        using var store = _home.Open();
        await Everything.Fill(store, Samples.Sealer);
        var words = Hers()[^1];
        Stands(words).ShouldBeTrue();
        await store.Commit(new HotlineChange.Purged(90), new Swept());
        await Gone([words]);
    }

    public void Dispose() => _home.Dispose();

    private List<byte[]> Hers()
    {
        var copy = Path.Combine(_home.Folder, "copy.db");
        StoreFiles.Copy(_home.Path, copy);
        using var file = new LiteDatabase($"Filename={copy};Collation=/Ordinal");
        return [.. new[] { ("people", 1L), ("talks", 1L), ("cases", 90L), ("casewords", 91L) }.Select(row => file.GetCollection(row.Item1).FindById(row.Item2)["_s"].AsBinary)];
    }

    private async Task Gone(List<byte[]> bytes)
    {
        for (var tries = 0; bytes.Any(Stands); tries++)
        {
            tries.ShouldBeLessThan(100);
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, TestContext.Current.CancellationToken);
        }
    }

    private bool Stands(byte[] bytes)
        => new[] { _home.Path, StoreFiles.Journal(_home.Path) }.Where(File.Exists).Any(path => StoreFiles.Read(path).AsSpan().IndexOf(bytes.AsSpan(0, Math.Min(64, bytes.Length))) >= 0);
}
