using System.Text.Json;
using Outreach.Loopback.Running;
using Shouldly;
using Xunit;

namespace Outreach.Host.Tests.Starting;

public sealed class LogTests
{
    [Fact]
    public async Task A_line_in_the_log_tells_when_it_was_written()
    {
        await using var site = await Site.WithTelegram();
        var run = await site.StartReady();
        await Wait.Until(() => site.Api.Calls("getUpdates") > 0, run.ToString);
        await run.Stop();

        var lines = run.Out.Split('\n').Where(line => line.StartsWith('{')).Select(line => JsonDocument.Parse(line).RootElement).ToList();

        lines.ShouldNotBeEmpty();
        foreach (var line in lines)
            line.TryGetProperty("Timestamp", out _).ShouldBeTrue(line.ToString());
    }
}
