using System.Security.Cryptography;
using Outreach.Loopback.Running;
using Shouldly;
using Xunit;

namespace Outreach.Host.Tests.Starting;

public sealed class WrongStoreTests
{
    private const int Page = 8192;

    [Fact]
    public async Task A_damaged_store_is_left_as_it_is()
    {
        await using var site = Site.Quiet();
        await RunOnce(site);
        var damaged = RandomNumberGenerator.GetBytes(3 * Page);
        await File.WriteAllBytesAsync(site.Store, damaged, TestContext.Current.CancellationToken);

        var problem = await Refusal.Only(site);

        problem.ShouldContain(site.Store);
        problem.ShouldContain("damaged");
        (await File.ReadAllBytesAsync(site.Store, TestContext.Current.CancellationToken)).ShouldBe(damaged);
    }

    [Fact]
    public async Task A_store_whose_inner_pages_are_damaged_is_told()
    {
        await using var site = Site.Quiet();
        await RunOnce(site);
        var bytes = await File.ReadAllBytesAsync(site.Store, TestContext.Current.CancellationToken);
        RandomNumberGenerator.Fill(bytes.AsSpan(Page));
        await File.WriteAllBytesAsync(site.Store, bytes, TestContext.Current.CancellationToken);

        (await Refusal.Only(site)).ShouldContain(site.Store);
    }

    [Fact]
    public async Task A_store_cut_short_is_told_and_not_begun_anew()
    {
        await using var site = Site.Quiet();
        await RunOnce(site);
        await using (var file = new FileStream(site.Store, FileMode.Open))
            file.SetLength(Page / 2);

        (await Refusal.Only(site)).ShouldContain("damaged");
        new FileInfo(site.Store).Length.ShouldBe(Page / 2);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_told()
    {
        await using var site = Site.Quiet();
        // A file stands where the folder should be: that stops even root.
        await File.WriteAllTextAsync(Path.Combine(site.Folder, "file"), "", TestContext.Current.CancellationToken);
        site.Settings["Storage__LiteDb__Path"] = Path.Combine(site.Folder, "file", "outreach.db");

        (await Refusal.Only(site)).ShouldStartWith("Storage:LiteDb:Path ");
    }

    [Fact]
    public async Task A_folder_that_may_not_be_written_is_told()
    {
        Assert.SkipWhen(Environment.IsPrivilegedProcess || OperatingSystem.IsWindows(), "Needs Unix and somebody who may not write everywhere.");
        if (OperatingSystem.IsWindows())
            return;
        await using var site = Site.Quiet();
        var shut = Directory.CreateDirectory(Path.Combine(site.Folder, "shut"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        site.Settings["Storage__LiteDb__Path"] = Path.Combine(shut.FullName, "outreach.db");

        (await Refusal.Only(site)).ShouldStartWith("Storage:LiteDb:Path ");
    }

    [Fact]
    public async Task A_key_file_missing_beside_a_store_is_not_made_anew()
    {
        await using var site = Site.Quiet();
        await RunOnce(site);
        File.Delete(site.Key);

        var problem = await Refusal.Only(site);

        problem.ShouldContain("Privacy:KeyFile");
        problem.ShouldContain(site.Key);
        File.Exists(site.Key).ShouldBeFalse();
    }

    [Fact]
    public async Task A_damaged_key_file_is_told_without_its_keys()
    {
        await using var site = Site.Quiet();
        await RunOnce(site);
        var lines = await File.ReadAllLinesAsync(site.Key, TestContext.Current.CancellationToken);
        var cut = lines.Select(line => line.Length > 40 ? line[..30] : line).ToList();
        await File.WriteAllLinesAsync(site.Key, cut, TestContext.Current.CancellationToken);

        var problem = await Refusal.Only(site);

        problem.ShouldContain("Privacy:KeyFile");
        cut.Where(line => line.Length == 30 && !line.StartsWith('#')).ShouldAllBe(line => !problem.Contains(line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Another_key_file_than_the_stores_own_is_told()
    {
        await using var site = await Site.WithTelegram();
        var run = await site.StartReady();
        site.Api.Chat(5_000).Open();
        await run.Rest(1);
        await run.Stop();
        File.Delete(site.Key);
        await using var elsewhere = Site.Quiet();
        await RunOnce(elsewhere);
        File.Copy(elsewhere.Key, site.Key);

        (await Refusal.Only(site)).ShouldContain("Privacy:KeyFile");
    }

    [Fact]
    public async Task One_changed_letter_of_a_sealing_key_stops_the_start()
    {
        await using var site = Site.Quiet();
        await RunOnce(site);
        var right = await File.ReadAllTextAsync(site.Key, TestContext.Current.CancellationToken);
        var at = right.IndexOf("seal 1 ", StringComparison.Ordinal) + "seal 1 ".Length + 5;
        await File.WriteAllTextAsync(site.Key, $"{right[..at]}{(right[at] == 'A' ? 'B' : 'A')}{right[(at + 1)..]}", TestContext.Current.CancellationToken);

        var problem = await Refusal.Only(site);

        problem.ShouldContain("Privacy:KeyFile");
        problem.ShouldContain("'seal 1'");
        await File.WriteAllTextAsync(site.Key, right, TestContext.Current.CancellationToken);
        await RunOnce(site);
    }

    [Fact]
    public async Task A_key_file_that_others_can_read_is_told_with_how_to_close_it()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such mode.");
        await using var site = Site.Quiet();
        await RunOnce(site);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(site.Key, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);

        (await Refusal.Only(site)).ShouldContain($"chmod 600 '{site.Key}'");
    }

    [Fact]
    public async Task A_key_file_is_readable_by_its_owner_alone()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such mode.");
        await using var site = Site.Quiet();
        await RunOnce(site);

        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(site.Key).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public async Task A_second_process_does_not_get_the_store_and_the_first_goes_on()
    {
        await using var site = await Site.WithTelegram();
        var first = await site.StartReady();
        site.Settings["Urls"] = $"http://127.0.0.1:{Site.FreePort()}";

        var problem = await Refusal.Only(site);

        problem.ShouldStartWith("Storage:LiteDb:Path ");
        problem.ShouldContain("another process");
        site.Api.Chat(5_000).Open();
        await first.Rest(1);
        site.Api.Chat(5_000).Last.ShouldNotBeNull();
    }

    private static async Task RunOnce(Site site)
    {
        var run = await site.StartReady();
        (await run.Stop()).ShouldBe(0);
    }
}
