using Outreach.Loopback.Running;
using Shouldly;
using Xunit;

namespace Outreach.Host.Tests.Troubles;

public sealed class StoreAwayTests
{
    private const string Data = "outreach.db";
    private const string Journal = "outreach-log.db";

    [Fact]
    public async Task A_store_that_is_taken_away_is_awaited_and_never_begun_anew()
    {
        await using var site = await Site.WithTelegram();
        await using var disk = await SmallDisk.Under(site, megabytes: 64);
        var run = await site.StartReady();
        var crowd = await Crowd.Gather(site.Api, people: 24, Wait.Patience * 4);
        await using var watch = new LedgerWatch(site.Api, () => run, mayBeUnwell: true);
        var talking = crowd.Talk();
        await crowd.Answered(60);

        // Whatever is open stays open: a first failure makes the program close its files and open them anew.
        disk.Fill();
        var full = Health.LastFailure(await run.Until(Health.IsUnwell));
        // Right after a failure, and so in the pause before the next one: taken away just while it is opened, LiteDB makes a new file, which
        // nothing is written into as the journal is missing.
        await run.Until(now => Health.IsStillUnwell(now) && Health.LastFailure(now) != full);
        disk.Move(Data, "away");
        disk.Move(Journal, "away-log");
        var health = await run.Until(now => Health.IsStillUnwell(now) && Health.OfStore(now).Contains("is gone", StringComparison.Ordinal));
        disk.Free();

        // It tries again and again, and still makes none of its own.
        for (var failure = 0; failure < 2; failure++)
        {
            var last = Health.LastFailure(health);
            health = await run.Until(now => Health.IsStillUnwell(now) && Health.LastFailure(now) != last);
        }

        Health.OfStore(health).ShouldContain(Data);
        (File.Exists(disk.At(Data)), File.Exists(disk.At(Journal))).ShouldBe((false, false));
        disk.Move("away-log", Journal);
        disk.Move("away", Data);

        await run.Ready();
        await crowd.Answered(60);
        crowd.Enough();
        await talking;
        await crowd.ShouldHaveLostNothing(site, run, watch);
    }

    [Fact]
    public async Task An_older_copy_put_in_the_stores_place_is_not_written_on()
    {
        await using var site = await Site.WithTelegram();
        await using var disk = await SmallDisk.Under(site, megabytes: 64);
        var run = await site.StartReady();
        (await run.Stop()).ShouldBe(0);
        disk.Copy(Data, "old");
        run = await site.StartReady();
        var crowd = await Crowd.Gather(site.Api, people: 24, Wait.Patience * 4);
        await using var watch = new LedgerWatch(site.Api, () => run, mayBeUnwell: true);
        var talking = crowd.Talk();
        await crowd.Answered(60);

        disk.Fill();
        await run.Until(Health.IsUnwell);
        disk.Move(Data, "away");
        disk.Move(Journal, "away-log");
        await run.Until(now => Health.IsStillUnwell(now) && Health.OfStore(now).Contains("is gone", StringComparison.Ordinal));
        disk.Free();
        await File.WriteAllBytesAsync(disk.At(Journal), [], TestContext.Current.CancellationToken);
        disk.Move("old", Data);
        await run.Until(now => Health.IsStillUnwell(now) && Health.OfStore(now).Contains("older copy", StringComparison.Ordinal));

        disk.Move(Data, "old");
        disk.Move("away-log", Journal);
        disk.Move("away", Data);

        await run.Ready();
        await crowd.Answered(60);
        crowd.Enough();
        await talking;
        await crowd.ShouldHaveLostNothing(site, run, watch);
    }
}
