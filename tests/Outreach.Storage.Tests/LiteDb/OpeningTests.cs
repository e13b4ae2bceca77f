using System.Diagnostics;
using LiteDB;
using Microsoft.Extensions.Options;
using Outreach.Messaging.Delivered;
using Outreach.Storage.Tests.Contract;

namespace Outreach.Storage.Tests.LiteDb;

public sealed class OpeningTests : IDisposable
{
    private readonly LiteDbHome _home = new();

    [Fact]
    public async Task A_missing_folder_is_made()
    {
        var path = Path.Combine(_home.Folder, "a", "b", "store.db");
        using var store = LiteDbHome.OpenAt(path);
        await store.Receive("telegram:1");
        File.Exists(path).ShouldBeTrue();
    }

    [Fact]
    public void A_second_store_on_the_same_file_is_refused_and_told_what_to_do()
    {
        using var first = _home.Open();
        var refusal = Should.Throw<StoreUnavailableException>(() => _home.Open());
        refusal.Message.ShouldContain("another process owns the store");
        refusal.Message.ShouldContain(_home.Path);
        refusal.Message.ShouldContain("Storage:LiteDb:Path");
    }

    [Fact]
    public async Task A_file_that_another_process_owns_is_refused_until_that_process_ends()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/flock"), "needs flock of util-linux");
        using var other = Process.Start(new ProcessStartInfo("/usr/bin/flock", [_home.Path + ".lock", "sh", "-c", "echo held; cat"])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        (await other.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken)).ShouldBe("held");
        Should.Throw<StoreUnavailableException>(() => _home.Open()).Message.ShouldContain("another process owns the store");

        other.StandardInput.Close();
        await other.WaitForExitAsync(TestContext.Current.CancellationToken);
        _home.Open().Dispose();
    }

    [Fact]
    public async Task A_closed_store_can_be_opened_again_and_written_on()
    {
        foreach (var number in (int[])[1, 2, 3])
        {
            using var store = _home.Open();
            await store.Receive($"telegram:{number}");
            (await store.Waiting()).Count.ShouldBe(number);
        }
    }

    [Theory]
    [InlineData(10)]
    [InlineData(100_000)]
    public void A_file_of_something_else_is_refused_and_left_as_it_is(int length)
    {
        var bytes = Enumerable.Range(0, length).Select(number => (byte)number).ToArray();
        File.WriteAllBytes(_home.Path, bytes);
        Should.Throw<StoreUnavailableException>(() => _home.Open()).Message.ShouldContain("damaged");
        File.ReadAllBytes(_home.Path).ShouldBe(bytes);
    }

    [Fact]
    public async Task A_damaged_store_is_refused_and_frees_its_lock()
    {
        using (var store = _home.Open())
            await store.Receive("telegram:1");
        var bytes = await File.ReadAllBytesAsync(_home.Path, TestContext.Current.CancellationToken);
        bytes.AsSpan(8192).Fill(0xAB);
        await File.WriteAllBytesAsync(_home.Path, bytes, TestContext.Current.CancellationToken);

        foreach (var _ in Enumerable.Range(0, 2))
            Should.Throw<StoreUnavailableException>(() => _home.Open()).Message.ShouldContain("put it back from its copy");
    }

    [Fact]
    public void A_database_with_another_collation_is_refused()
    {
        using (var other = new LiteDatabase($"Filename={_home.Path};Collation=en-US/IgnoreCase"))
            other.GetCollection("people").Insert(new BsonDocument { ["_id"] = 1 });
        Should.Throw<StoreUnavailableException>(() => _home.Open()).Message.ShouldContain("cannot be opened");
    }

    [Fact]
    public void A_store_of_a_newer_version_is_refused()
    {
        _home.Open().Dispose();
        using (var newer = new LiteDatabase($"Filename={_home.Path};Collation=/Ordinal"))
        {
            var tally = newer.GetCollection("tally").FindById(1L);
            tally["v"] = 99;
            newer.GetCollection("tally").Update(tally);
            newer.Checkpoint();
        }

        Should.Throw<StoreUnavailableException>(() => _home.Open()).Message.ShouldContain("newer version");
    }

    [Fact]
    public async Task A_store_from_before_deliveries_were_kept_opens_and_keeps_them()
    {
        _home.Open().Dispose();
        using (var old = new LiteDatabase($"Filename={_home.Path};Collation=/Ordinal"))
        {
            old.DropCollection("deliveries");
            old.DropCollection("days");
            old.Checkpoint();
        }

        using (var store = _home.Open())
        {
            var person = (await store.Receive("sms:1")).Person;
            await store.Commit(new DeliveryChange.Taken(person, "sms", new Receipt("SM1", DeliveryState.Sent, 2, 0.1m), Samples.Now, new DateOnly(2026, 3, 21)));
        }

        using var again = _home.Open();
        (await again.Delivery("SM1")).ShouldNotBeNull();
        (await again.Figures()).ShouldHaveSingleItem().Segments.ShouldBe(2);
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_named_with_its_key()
    {
        var file = Path.Combine(_home.Folder, "file");
        File.WriteAllText(file, "in the way");
        var refusal = Should.Throw<StoreUnavailableException>(() => LiteDbHome.OpenAt(Path.Combine(file, "store.db")));
        refusal.Message.ShouldContain("Storage:LiteDb:Path");
        refusal.Message.ShouldContain("Choose a folder");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_is_kept_is_for_its_owner_alone(bool olderWasOpen)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such modes.");
        if (OperatingSystem.IsWindows())
            return;
        const UnixFileMode Mine = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var path = Path.Combine(_home.Folder, "data", "outreach.db");
        using (var store = LiteDbHome.OpenAt(path))
            await store.Receive("telegram:1");
        var files = Directory.GetFiles(Path.GetDirectoryName(path)!);
        files.Select(Path.GetFileName).ShouldContain("outreach.db");
        foreach (var file in files.Where(_ => olderWasOpen))
            File.SetUnixFileMode(file, Mine | UnixFileMode.GroupRead | UnixFileMode.OtherRead | UnixFileMode.OtherWrite);

        using var again = LiteDbHome.OpenAt(path);
        await again.Receive("telegram:2");

        files = Directory.GetFiles(Path.GetDirectoryName(path)!);
        files.Length.ShouldBeGreaterThanOrEqualTo(3);
        foreach (var file in files)
            File.GetUnixFileMode(file).ShouldBe(Mine, file);
        File.GetUnixFileMode(Path.GetDirectoryName(path)!).ShouldBe(Mine | UnixFileMode.UserExecute);
    }

    [Fact]
    public void A_path_that_is_a_folder_is_refused()
    {
        Directory.CreateDirectory(_home.Path);
        Should.Throw<StoreUnavailableException>(() => _home.Open()).Message.ShouldContain("cannot be read and written");
    }

    [Fact]
    public void An_empty_path_is_named_by_its_key()
        => Should.Throw<OptionsValidationException>(() => LiteDbHome.OpenAt("")).Message.ShouldContain("Storage:LiteDb:Path is empty");

    [Fact]
    public async Task A_store_in_memory_keeps_what_it_is_given_and_ends_with_its_program()
    {
        using (var store = LiteDbHome.OpenInMemory())
        {
            await store.Receive("telegram:1");
            (await store.TryReceive("telegram:1")).ShouldBeNull();
        }

        using var another = LiteDbHome.OpenInMemory();
        (await another.Waiting()).ShouldBeEmpty();
    }

    public void Dispose() => _home.Dispose();
}
