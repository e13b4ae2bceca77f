using LiteDB;
using Outreach.LiteDb;
using Outreach.People;
using Outreach.Privacy;
using Outreach.Storage.Tests.Contract;

namespace Outreach.Storage.Tests.LiteDb;

/// <summary>A store that the version before left open is sealed while it serves.</summary>
public sealed class SealedAnewTests : IDisposable
{
    private readonly LiteDbHome _home = new();
    private readonly string _keys;

    public SealedAnewTests() => _keys = Path.Combine(_home.Folder, "keys");

    private KeyFile Keys => KeyFile.Open(_keys, storeExists: true);

    [Fact]
    public async Task It_serves_at_once_loses_nothing_and_tells_nothing_when_that_is_done()
    {
        OldStore.Put(_home.Path, _keys);
        Told().ShouldNotBeEmpty("the old one tells");
        var keys = Keys;
        using (var store = _home.Open(keys))
        {
            await Everything.Check(store, new Sealer(keys));
            await Sealed(store);
            await Everything.Check(store, new Sealer(keys));
        }

        Told().ShouldBeEmpty();
        using var again = _home.Open(keys);
        await Everything.Check(again, new Sealer(keys));
    }

    [Fact]
    public async Task Killed_in_the_middle_it_goes_on_where_it_was()
    {
        OldStore.Put(_home.Path, _keys);
        var keys = Keys;
        var before = _home.Path;
        var stages = new List<int>();
        for (var kill = 1; kill <= 4; kill++)
        {
            var copy = Path.Combine(_home.Folder, $"killed-{kill}.db");
            using (var store = LiteDbHome.OpenAt(before, keys))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(120), TimeProvider.System, TestContext.Current.CancellationToken);
                await store.Commit(new PersonChange.Learned(new PersonId(2), $"lesson-{kill}"));
                StoreFiles.Copy(before, copy);
            }

            before = copy;
            stages.Add(Open(copy));
        }

        stages.SequenceEqual(stages.OrderDescending()).ShouldBeTrue("less and less is left open");
        stages[^1].ShouldBeLessThan(stages[0]);
        using var last = LiteDbHome.OpenAt(before, keys);
        await Everything.Check(last, new Sealer(keys));
        (await last.Find(new PersonId(2)))!.Finished.ShouldBe(["lesson-1", "lesson-2", "lesson-3", "lesson-4"]);
        await Sealed(last);
        await Everything.Check(last, new Sealer(keys));
    }

    [Fact]
    public async Task A_new_store_tells_nothing_at_any_time()
    {
        var keys = KeyFile.Open(_keys, storeExists: false);
        using (var store = _home.Open(keys))
        {
            await Everything.Fill(store, new Sealer(keys));
            await Everything.Check(store, new Sealer(keys));
            Told().ShouldBeEmpty();
        }

        Told().ShouldBeEmpty();
    }

    public void Dispose() => _home.Dispose();

    private List<string> Told()
    {
        List<byte[]> files = [.. Directory.GetFiles(_home.Folder).Where(file => file != _keys && !file.EndsWith(".lock", StringComparison.Ordinal)).Select(StoreFiles.Read)];
        return [.. Everything.Facts().Where(fact => files.Any(file => file.AsSpan().IndexOf(fact.Form) >= 0)).Select(fact => fact.Fact).Distinct()];
    }

    private static async Task Sealed(OpenStore store)
    {
        for (var tries = 0; tries < 600; tries++)
        {
            if (!((LiteDbStore)store.Store).HasOlder)
                return;
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, TestContext.Current.CancellationToken);
        }

        Assert.Fail("It is not sealed after a minute.");
    }

    // How many documents stand open. Read from another copy, as reading takes the journal in.
    private static int Open(string store)
    {
        var copy = store + ".look.db";
        StoreFiles.Copy(store, copy);
        using var file = new LiteDatabase($"Filename={copy};Collation=/Ordinal");
        return file.GetCollectionNames().Where(name => name is not ("key" or "days" or "progress" or "recipients" or "tally")).Sum(name => file.GetCollection(name).FindAll().Count(row => !row.ContainsKey("_s")));
    }
}
