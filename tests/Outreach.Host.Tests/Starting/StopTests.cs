using Outreach.Loopback;
using Outreach.Loopback.Running;
using Shouldly;
using Xunit;

namespace Outreach.Host.Tests.Starting;

public sealed class StopTests
{
    /// <summary>What the program promises (Worker): a service manager may kill it after that.</summary>
    private static readonly TimeSpan Promised = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task Asked_to_stop_under_load_it_finishes_what_it_has_begun_and_repeats_nothing_later()
    {
        await using var site = await Site.WithTelegram();
        var run = await site.StartReady();
        var crowd = await Crowd.Gather(site.Api, people: 100, Wait.Patience);
        var talking = crowd.Talk();

        for (var stop = 0; stop < 3; stop++)
        {
            await crowd.Answered(200);
            (await Stop(run)).ShouldBe(0, run.ToString());
            run.Err.ShouldBeEmpty();
            File.Exists(site.Store + ".sock").ShouldBeFalse();
            run = site.Start();
        }

        crowd.Enough();
        await talking;
        crowd.Stuck.ShouldBeEmpty();
        await run.Rest(site.Api.LastUpdateId);
        (await run.Ledger()).ShouldBe(new Ledger(site.Api.LastUpdateId, site.Api.LastUpdateId, 0, 0, 0));
        crowd.Compare().ShouldBe(Screens.AsExpected);
        // Nothing was in doubt, so nothing is repeated.
        crowd.Repeats.ShouldBe(0);
    }

    [Theory]
    [InlineData(FaultKind.Hang)]
    [InlineData(FaultKind.HangAfter)]
    public async Task Asked_to_stop_while_telegram_does_not_answer_it_ends_well_and_later_repeats_only_what_was_in_doubt(FaultKind fault)
    {
        await using var site = await Site.WithTelegram();
        var run = await site.StartReady();
        var crowd = await Crowd.Gather(site.Api, people: 20, Wait.Patience);
        var talking = crowd.Talk();
        var hanging = site.Api.Faults.Always(fault, "sendMessage");
        await Wait.Until(() => hanging.Hits >= 5, run.ToString);

        (await run.Stop()).ShouldBe(0, run.ToString());
        run.Err.ShouldBeEmpty();

        site.Api.Faults.Clear();
        run = site.Start();
        crowd.Enough();
        await talking;
        crowd.Stuck.ShouldBeEmpty();
        await run.Rest(site.Api.LastUpdateId);
        (await run.Ledger()).ShouldBe(new Ledger(site.Api.LastUpdateId, site.Api.LastUpdateId, 0, 0, 0));
        crowd.Compare().ShouldBe(Screens.AsExpected);
        crowd.Repeats.ShouldBe(fault == FaultKind.HangAfter ? hanging.Hits : 0);
    }

    [Fact]
    public async Task A_stop_waits_for_a_sending_that_takes_long()
    {
        await using var site = await Site.WithTelegram();
        var run = await site.StartReady();
        await Wait.Until(() => site.Api.Calls("getUpdates") > 0, run.ToString);
        site.Api.Faults.Latency = TimeSpan.FromSeconds(4);
        var chat = site.Api.Chat(5_000);
        chat.Open();
        await Wait.Until(() => site.Api.Calls("sendMessage") == 1, run.ToString);

        (await run.Stop()).ShouldBe(0, run.ToString());

        site.Api.Faults.Latency = TimeSpan.Zero;
        run = await site.StartReady();
        await run.Rest(1);
        chat.Log.Count(happened => happened.Kind == LoopbackEventKind.BotSent).ShouldBe(1);
    }

    [Fact]
    public async Task What_waited_when_the_program_was_killed_is_not_sent_to_somebody_who_had_stopped()
    {
        await using var site = await Site.WithTelegram();
        var run = await site.StartReady();
        var chat = site.Api.Chat(5_000);
        chat.Open();
        await run.Rest(1);
        // From now on nothing goes out; what she writes still comes in.
        site.Api.Faults.Always(FaultKind.TooMany, "sendMessage", retryAfter: 600);
        chat.Say("2");
        chat.Say("1");
        chat.Say("стоп");
        // Screens that were outdated before the first attempt are dropped already, the others wait behind it.
        await run.Until(health => health.GetProperty("ledger") is var ledger && ledger.GetProperty("received").GetInt64() == 4 && ledger.GetProperty("waiting").GetInt64() == 0
            && health.GetProperty("outbox").GetProperty("waiting").GetInt64() >= 1);
        await run.Kill();

        site.Api.Faults.Clear();
        run = await site.StartReady();
        await run.Rest(4);
        chat.Log.Count(happened => happened.Kind == LoopbackEventKind.BotSent).ShouldBe(2, chat.ToString());
        chat.Last!.Text.ShouldContain("СТАРТ");
    }

    private static Task<int> Stop(HostRun run) => run.Stop().WaitAsync(Promised, TimeProvider.System, TestContext.Current.CancellationToken);
}
