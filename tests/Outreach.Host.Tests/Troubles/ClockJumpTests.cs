using Microsoft.Extensions.DependencyInjection;
using Outreach.Host.Tests.Running;
using Outreach.Loopback;
using Outreach.Loopback.Running;
using Outreach.Reach;
using Shouldly;
using Xunit;

namespace Outreach.Host.Tests.Troubles;

[Collection(InProcess.Alone)]
public sealed class ClockJumpTests
{
    private const int Answers = 150;

    [Fact]
    public async Task A_clock_that_jumps_an_hour_forward_and_back_delays_and_loses_nothing()
    {
        var begun = TimeProvider.System.GetUtcNow();
        var clock = new SetClock();
        await using var site = await Site.WithTelegram();
        await using var run = await HostHere.Start(site, clock);
        var crowd = await Crowd.Gather(site.Api, people: 24, Wait.Patience);
        await using var watch = new LedgerWatch(site.Api, () => run);
        var talking = crowd.Talk();

        foreach (var hours in new[] { 0, 1, 0, -1, 0 })
        {
            // Whatever waits for a time is hit by the jump too: a throttled channel, a failed sending.
            site.Api.Faults.Next(FaultKind.ServerError, times: 2, "sendMessage");
            var throttled = site.Api.Faults.Next(FaultKind.TooMany, method: "sendMessage", retryAfter: 1);
            await Wait.Until(() => throttled.Hits == 1, () => $"{hours}");
            clock.Wrong = TimeSpan.FromHours(hours);
            // Who would wait until the clock shows a time again would wait for an hour.
            await crowd.Answered(Answers);
        }

        crowd.Enough();
        await talking;
        await crowd.ShouldHaveSeenAll(site, run, watch);
        await ShouldCount(run, crowd, begun);
    }

    private static async Task ShouldCount(HostHere run, Crowd crowd, DateTimeOffset begun)
    {
        var entries = await run.Services.GetRequiredService<IReachStore>().Entries(DateTimeOffset.MaxValue, TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
        entries.Select(entry => entry.Token).Distinct().Count().ShouldBe(crowd.Rounds.Count);
        foreach (var kind in new[] { ReachKind.UnitOpened, ReachKind.UnitFinished })
            entries.Count(entry => entry.Kind == kind).ShouldBe(crowd.Rounds.Sum(), $"{kind}: each round is one lesson");
        // The clock went twice from one hour to a later one; each time those who went on writing had been silent by it.
        foreach (var person in entries.Where(entry => entry.Kind == ReachKind.Contact).CountBy(entry => entry.Token))
            person.Value.ShouldBeInRange(1, 3);
        var hour = TimeSpan.FromHours(1);
        entries.ShouldAllBe(entry => entry.At > begun - hour && entry.At < TimeProvider.System.GetUtcNow() + hour);
    }
}
