using Outreach.Loopback.Running.Announcing;
using Shouldly;
using Xunit;

namespace Outreach.Host.Tests;

public sealed class BroadcastKillTests
{
    [Fact]
    public async Task Killed_five_times_a_broadcast_reaches_nobody_twice_loses_nobody_and_counts_what_is_in_doubt()
    {
        var report = await BroadcastTrial.Of(
            new BroadcastPlan { Readers = 400, Kills = 5, Pace = 60, Latency = TimeSpan.FromMilliseconds(30) }, program: null, TestContext.Current.CancellationToken);

        TestContext.Current.TestOutputHelper?.WriteLine(report.ToString());
        report.Problems.ShouldBeEmpty(report.ToString());
    }
}
