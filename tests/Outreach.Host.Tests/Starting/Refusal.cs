using Outreach.Loopback.Running;
using Shouldly;

namespace Outreach.Host.Tests.Starting;

/// <summary>A start that must not succeed.</summary>
internal static class Refusal
{
    /// <summary>Starts the worker, sees it refuse in one message without a trace of the stack, and returns the problems it names.</summary>
    public static async Task<IReadOnlyList<string>> Of(Site site)
    {
        var run = await site.Type();
        (await run.Exit()).ShouldNotBe(0, run.ToString());
        run.ToString().ShouldNotContain("   at ");
        run.ToString().ShouldNotContain("Exception");
        run.Out.ShouldBeEmpty();
        var lines = run.Err.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines[0].ShouldStartWith("Outreach cannot");
        lines.Skip(1).ShouldAllBe(line => line.StartsWith("  • ", StringComparison.Ordinal));
        return [.. lines.Skip(1).Select(line => line[4..])];
    }

    /// <summary>The same, where there is one problem.</summary>
    public static async Task<string> Only(Site site)
    {
        var problems = await Of(site);
        problems.Count.ShouldBe(1, string.Join('\n', problems));
        return problems[0];
    }
}
