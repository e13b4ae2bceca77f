using System.Text.Json;
using Outreach.Host.Tests.Running;
using Outreach.Loopback;
using Outreach.Loopback.Running;
using Shouldly;
using Xunit;

namespace Outreach.Host.Tests.Troubles;

[Collection(InProcess.Alone)]
public sealed class SixHoursTests
{
    /// <summary>Seconds to which the pauses of one sending grow (OutboxPump), and the poller's, less a fifth by chance (GrowingPause).</summary>
    private const double LongestPause = 60;
    private const double LongestPollPause = 48;

    /// <summary>So many attempts the growing takes.</summary>
    private const int Growing = 10;

    private static readonly TimeSpan Half = TimeSpan.FromHours(3);
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(2);

    [Fact]
    public async Task After_six_hours_without_telegram_everything_is_sent_once_and_in_order()
    {
        using var log = new RetryLog();
        await using var time = new FlowingTime();
        await using var site = await Site.WithTelegram();
        await using var run = await HostHere.Start(site, time.Time, log);
        var crowd = await Crowd.Gather(site.Api, people: 24, Wait.Patience * 4);
        await using var watch = new LedgerWatch(site.Api, () => run);
        var talking = crowd.Talk();
        await crowd.Answered(100);

        var before = site.Api.Requests.Count;
        var failing = site.Api.Faults.Always(FaultKind.BadGateway);
        // A poll that was let in before would be held, by the server's own time, until somebody writes.
        site.Api.Chat(1).Open();
        await run.Until(now => Trouble(now, "telegram-receiving").Length > 0);
        await Away(run, time, "502");
        site.Api.Faults.Always(FaultKind.CutBefore);
        site.Api.Faults.Remove(failing);
        await Away(run, time, "cannot be reached");
        var requests = site.Api.Requests.Skip(before).CountBy(request => request.Method).ToDictionary();
        var retries = log.Retries;
        Say($"{retries.DistinctBy(retry => retry.Message).Count()} messages waited; {requests.Values.Sum()} requests were made: {string.Join(", ", requests.Select(one => $"{one.Key} {one.Value}"))}.");

        site.Api.Faults.Clear();
        // While it was away, she who wrote got no answer; now all come.
        await time.Pass(TimeSpan.FromMinutes(2), Step);
        crowd.Enough();
        await talking;
        await crowd.ShouldHaveSeenAll(site, run, watch);
        Trouble((await run.Health())!.Value, "telegram").ShouldBeEmpty();

        retries.ShouldAllBe(retry => retry.Seconds == Math.Min(Math.Pow(2, retry.Attempt - 1), LongestPause));
        retries.Max(retry => retry.Attempt).ShouldBeInRange(Growing, Most(LongestPause));
        requests["getUpdates"].ShouldBeInRange(Growing, Most(LongestPollPause));
    }

    private static int Most(double pause) => Growing + (int)(2 * Half.TotalSeconds / pause);

    private static async Task Away(HostHere run, FlowingTime time, string trouble)
    {
        await time.Pass(Half, Step);
        var health = (await run.Health())!.Value;
        health.GetProperty("outbox").GetProperty("waiting").GetInt32().ShouldBeGreaterThan(0);
        Trouble(health, "telegram").ShouldContain(trouble);
        Trouble(health, "telegram-receiving").ShouldContain(trouble);
    }

    private static void Say(string line) => TestContext.Current.TestOutputHelper!.WriteLine(line);

    private static string Trouble(JsonElement health, string channel)
        => health.GetProperty("channels").TryGetProperty(channel, out var report) ? report.GetProperty("trouble").GetString() ?? "" : "";
}
