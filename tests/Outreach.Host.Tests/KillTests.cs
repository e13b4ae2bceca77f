using System.Globalization;
using System.Security.Cryptography;
using Outreach.Loopback.Running;
using Shouldly;
using Xunit;

namespace Outreach.Host.Tests;

public sealed class KillTests
{
    /// <summary>The environment variable by which a failed run is had again.</summary>
    private const string SeedName = "OUTREACH_SEED";

    [Fact]
    public async Task Killed_again_and_again_it_loses_nothing_and_repeats_only_what_was_in_doubt()
    {
        var plan = new KillPlan { Chats = 200, Kills = 20, Seed = Seed() };

        var report = await KillRun.Of(plan, Say, TestContext.Current.CancellationToken);

        Say(report.ToString());
        report.Problems.ShouldBeEmpty($"{SeedName}={plan.Seed} has the same kills again.\n{report}");
    }

    private static int Seed() => Environment.GetEnvironmentVariable(SeedName) is { Length: > 0 } given
        ? int.Parse(given, CultureInfo.InvariantCulture)
        : RandomNumberGenerator.GetInt32(int.MaxValue);

    private static void Say(string line) => TestContext.Current.TestOutputHelper?.WriteLine(line);
}
