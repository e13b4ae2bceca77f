using Outreach.Loopback;
using Outreach.Loopback.Running;
using Shouldly;
using Xunit;

namespace Outreach.Host.Tests.Starting;

public sealed class StopTests
{
    [Fact]
    public async Task Asked_to_stop_while_people_talk_it_ends_well_and_goes_on_later()
    {
        await using var site = await Site.WithTelegram();
        var run = await site.StartReady();
        var learners = Enumerable.Range(0, 10).Select(number => new Learner(site.Api.Chat(5_000 + number), types: number % 2 == 0)).ToList();
        var talking = Task.WhenAll(learners.Select(learner => learner.Learn()));
        await Wait.Until(() => site.Api.Calls("sendMessage") >= 30, run.ToString);

        (await run.Stop().WaitAsync(TimeSpan.FromSeconds(10), TimeProvider.System, TestContext.Current.CancellationToken)).ShouldBe(0, run.ToString());

        run.Err.ShouldBeEmpty();
        File.Exists(site.Store + ".sock").ShouldBeFalse();
        run = await site.StartReady();
        await talking;
        await run.Rest(site.Api.LastUpdateId);
        (await run.Ledger()).ShouldBe(new Ledger(site.Api.LastUpdateId, site.Api.LastUpdateId, 0, 0, 0));
        // Nothing was in doubt, so nothing is repeated.
        learners.ShouldAllBe(learner => learner.Shown.Count == Learner.Screens && learner.Repeats().Count == 0);
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
}
