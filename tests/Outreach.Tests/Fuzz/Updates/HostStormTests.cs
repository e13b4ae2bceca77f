using CsCheck;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Fuzz.Updates;

/// <summary>Hostile updates through the front doors of the whole program, over real HTTP.</summary>
public sealed class HostStormTests
{
    private const int Storms = 36;
    private const int Shortest = 30;
    private const int Longest = 80;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Whatever_comes_by_polling_or_webhook_is_dealt_with_and_disturbs_nobody(bool byWebhook)
    {
        await using var host = await StormHost.Start(byWebhook);
        var broken = false;
        await HostileUpdates.Storm(3, Shortest, Longest).SampleAsync(
            async storm =>
            {
                // After one failure the program is no longer as it was: what is small enough to be read has been found by then.
                if (broken)
                    return;
                broken = true;
                await Smallest.Check(storm, host.Withstand, async some =>
                {
                    await using var fresh = await StormHost.Start(byWebhook);
                    await fresh.Withstand(some);
                });
                broken = false;
            },
            iter: Storms, threads: 1, print: storm => $"{storm.Length} updates");
        TestContext.Current.TestOutputHelper?.WriteLine($"{host.Inputs} updates, the largest talk has {host.LargestTalk} bytes");
        host.Inputs.ShouldBeGreaterThan(1_500);
        host.LargestTalk.ShouldBeLessThan(6 * 1024);
    }
}
