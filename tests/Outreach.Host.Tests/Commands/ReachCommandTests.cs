using Outreach.Loopback.Running;
using Shouldly;
using Xunit;

namespace Outreach.Host.Tests.Commands;

public sealed class ReachCommandTests
{
    [Fact]
    public async Task It_answers_the_same_whether_the_worker_runs_or_not()
    {
        await using var site = await Site.WithTelegram();
        var run = await site.StartReady();
        await Learn(site, 5_000);
        await run.Rest(Learner.Screens);
        var asOf = Site.Now();

        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(site.Store + ".sock").ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        var running = await Typed(site, "running.csv", asOf);
        await Learn(site, 5_001);
        await run.Rest(2 * Learner.Screens);
        var later = await Typed(site, "later.csv", asOf);
        (await run.Stop()).ShouldBe(0);
        var stopped = await Typed(site, "stopped.csv", asOf);
        var again = await Typed(site, "again.csv", asOf);
        var now = await Typed(site, "now.csv", Site.Now());

        running.Text.ShouldContain("R1  people actively reached           1");
        new[] { later, stopped, again }.ShouldAllBe(other => other.Text == running.Text && other.Csv.SequenceEqual(running.Csv));
        now.Text.ShouldContain("R1  people actively reached           2");
        now.Text.ShouldContain("R2  people who learned                2");
    }

    [Fact]
    public async Task A_wrong_time_fails_in_the_same_words_whether_the_worker_runs_or_not()
    {
        await using var site = Site.Quiet();
        var worker = await site.StartReady();
        var running = await site.Type("reach", "--as-of", "yesterday");
        (await worker.Stop()).ShouldBe(0);
        var stopped = await site.Type("reach", "--as-of", "yesterday");

        (await running.Exit()).ShouldBe(1);
        (await stopped.Exit()).ShouldBe(1);
        (running.Out + running.Err).ShouldContain("--as-of 'yesterday'");
        running.Out.ShouldBe(stopped.Out);
        running.Err.ShouldBe(stopped.Err);
    }

    [Fact]
    public async Task A_worker_that_was_killed_leaves_nothing_in_the_way()
    {
        await using var site = await Site.WithTelegram();
        var run = await site.StartReady();
        await Learn(site, 5_000);
        await run.Rest(Learner.Screens);
        await run.Kill();
        File.Exists(site.Store + ".sock").ShouldBeTrue("its socket is left over");

        var typed = await Typed(site, "reach.csv", Site.Now());

        typed.Text.ShouldContain("R1  people actively reached           1");
    }

    private static Task Learn(Site site, long chat) => new Learner(site.Api.Chat(chat), types: false).Learn();

    private static async Task<(string Text, byte[] Csv)> Typed(Site site, string name, string asOf)
    {
        var typed = await site.Type("reach", "--csv", name, "--as-of", asOf);
        (await typed.Exit()).ShouldBe(0, typed.ToString());
        typed.Err.ShouldBeEmpty();
        // The file lies where the command was typed.
        return (typed.Out, await File.ReadAllBytesAsync(Path.Combine(site.Folder, name), TestContext.Current.CancellationToken));
    }
}
