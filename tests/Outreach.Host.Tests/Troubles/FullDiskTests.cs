using System.Net;
using Outreach.Loopback.Running;
using Shouldly;
using Xunit;

namespace Outreach.Host.Tests.Troubles;

public sealed class FullDiskTests
{
    /// <summary>The journal of a crowd that talks for minutes has room.</summary>
    private const int Megabytes = 64;

    [Fact]
    public async Task While_the_disk_is_full_messages_stay_with_telegram_and_afterwards_all_are_answered()
    {
        await using var site = await Site.WithTelegram();
        await using var disk = await SmallDisk.Under(site, Megabytes);
        var run = await site.StartReady();
        var crowd = await Crowd.Gather(site.Api, people: 24, Wait.Patience * 4);
        await using var watch = new LedgerWatch(site.Api, () => run, mayBeUnwell: true);
        var talking = crowd.Talk();
        await crowd.Answered(60);

        disk.Fill();

        var health = await run.Until(Health.IsUnwell);
        Health.OfStore(health).ShouldContain("No space left");
        (await run.Status()).ShouldBe(HttpStatusCode.ServiceUnavailable);
        // Perhaps everybody of the crowd waits for an answer by now and writes nothing: then nothing would come that could not be stored.
        crowd.Idle.Say("0");
        health = await run.Until(now => Health.IsStillUnwell(now) && Health.OfReceiving(now).Contains("cannot be stored", StringComparison.Ordinal));
        var confirmed = site.Api.ConfirmedUpdateId;
        confirmed.ShouldBeLessThan(site.Api.LastUpdateId, "what could not be stored stays with Telegram");
        confirmed.ShouldBeLessThanOrEqualTo((int)(await run.Ledger()).Received);

        disk.Free();

        await run.Ready();
        await crowd.Answered(60);
        crowd.Enough();
        await talking;
        await crowd.ShouldHaveLostNothing(site, run, watch);
    }

    [Fact]
    public async Task A_first_start_on_a_full_disk_ends_with_a_clear_message_and_leaves_nothing_in_the_way()
    {
        await using var site = await Site.WithTelegram();
        await using var disk = await SmallDisk.Under(site, Megabytes);
        disk.Fill();

        await ShouldEnd(site);

        disk.Free();
        await StartAndTalk(site);
    }

    [Fact]
    public async Task A_later_start_on_a_full_disk_waits_a_while_then_ends_with_a_clear_message_and_loses_nothing()
    {
        await using var site = await Site.WithTelegram();
        await using var disk = await SmallDisk.Under(site, Megabytes);
        await StartAndTalk(site);
        disk.Fill();
        site.Api.Chat(1).Say("1");

        await ShouldEnd(site);

        disk.Free();
        await StartAndTalk(site);
    }

    private static async Task ShouldEnd(Site site)
    {
        var run = site.Start();
        (await run.Exit()).ShouldBe(1);
        var lines = run.Err.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBe(2, run.Err);
        lines[1].ShouldContain("No space left");
        run.ToString().ShouldNotContain("   at ");
    }

    private static async Task StartAndTalk(Site site)
    {
        var run = await site.StartReady();
        site.Api.Chat(1).Open();
        await run.Rest(site.Api.LastUpdateId);
        (await run.Ledger()).ShouldBe(new Ledger(site.Api.LastUpdateId, site.Api.LastUpdateId, 0, 0, 0));
        (await run.Stop()).ShouldBe(0);
    }
}
