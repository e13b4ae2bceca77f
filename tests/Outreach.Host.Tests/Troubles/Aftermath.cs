using Outreach.Loopback.Running;
using Shouldly;

namespace Outreach.Host.Tests.Troubles;

/// <summary>What must be so when a trouble is over.</summary>
internal static class Aftermath
{
    /// <summary>People have finished talking: nothing was lost, repeated or disordered, and the ledger balanced at every moment.</summary>
    public static async Task ShouldHaveSeenAll(this Crowd crowd, Site site, RunningHost run, LedgerWatch watch)
    {
        crowd.Stuck.ShouldBeEmpty();
        await run.Rest(site.Api.LastUpdateId);
        (await watch.End()).ShouldBeEmpty();
        watch.Looks.ShouldBeGreaterThan(0);
        (await run.Ledger()).ShouldBe(new Ledger(site.Api.LastUpdateId, site.Api.LastUpdateId, 0, 0, 0));
        crowd.Compare().ShouldBe(Screens.AsExpected);
        // The program lived on and knew what it had sent.
        crowd.Repeats.ShouldBe(0);
        site.Api.UnansweredPresses.ShouldBe(0);
    }

    /// <summary>The same, and the reach report counts what it must after a stop.</summary>
    public static async Task ShouldHaveLostNothing(this Crowd crowd, Site site, HostRun run, LedgerWatch watch)
    {
        await crowd.ShouldHaveSeenAll(site, run, watch);
        (await run.Stop()).ShouldBe(0);
        (await Reached.Ask(site)).ToString().ShouldBe(Reached.Expect(crowd).ToString());
    }
}
