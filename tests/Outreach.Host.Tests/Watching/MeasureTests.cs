using System.Globalization;
using OpenTelemetry.Metrics;
using Outreach.Host.Tests.Leaks;
using Outreach.Host.Tests.Running;
using Outreach.Loopback;
using Outreach.Loopback.Running;
using Shouldly;
using Xunit;

namespace Outreach.Host.Tests.Watching;

[Collection(InProcess.Alone)]
public sealed class MeasureTests
{
    [Fact]
    public async Task What_happened_is_what_is_measured()
    {
        await using var site = await Site.WithTelegram();
        var mishaps = new Mishaps();
        await using var program = await InProcess.Start(site, mishaps.Arrange);
        var chat = site.Api.Chat(5_000);
        chat.Open();
        await program.Rest(1);
        await Fails(FaultKind.ServerError);
        await Fails(FaultKind.TooMany);
        await Fails(FaultKind.Blocked);
        mishaps.HandlerBreaks = true;
        chat.Say("1");
        await Wait.Until(async () => (await program.Ready()).Ledger?.Dead == 1, () => string.Concat(program.Told.Lines.TakeLast(20)));
        await program.Rest(5);
        program.Collect();

        Count("outreach.inbox.received", "again=false channel=telegram").ShouldBe(5);
        Count("outreach.inbox.handled", "channel=telegram outcome=handled").ShouldBe(4);
        Count("outreach.inbox.handled", "channel=telegram outcome=dead").ShouldBe(1);
        Count("outreach.outbox.sent", "channel=telegram result=sent urgency=reply").ShouldBe(3);
        Count("outreach.outbox.sent", "channel=telegram result=failed urgency=reply").ShouldBe(1);
        Count("outreach.outbox.sent", "channel=telegram result=throttled urgency=reply").ShouldBe(1);
        Count("outreach.outbox.sent", "channel=telegram result=unreachable urgency=reply").ShouldBe(1);
        Histogram("outreach.answer.duration", "channel=telegram").Count.ShouldBe(3);
        Histogram("outreach.inbox.store.duration", "channel=telegram").Count.ShouldBe(5);
        // Each message is a writing when it comes, when it is dealt with and when it is answered; some share one.
        Histogram("outreach.store.batch.size", "").Sum.ShouldBeGreaterThanOrEqualTo(14);
        Histogram("outreach.store.commit.duration", "").Count.ShouldBe(Histogram("outreach.store.batch.size", "").Count);
        Gauge("outreach.inbox.dead", "").ShouldBe(1);
        Gauge("outreach.inbox.waiting", "").ShouldBe(0);
        Gauge("outreach.inbox.oldest.age", "").ShouldBe(0);
        Gauge("outreach.outbox.waiting", "").ShouldBe(0);
        Gauge("outreach.ledger.difference", "").ShouldBe(0);
        Gauge("outreach.store.trouble", "").ShouldBe(0);
        Gauge("outreach.store.size", "").ShouldBeGreaterThan(0);
        Gauge("outreach.store.disk.free", "").ShouldBeGreaterThan(0);
        Gauge("outreach.channel.trouble", "channel=telegram-receiving").ShouldBe(0);
        Gauge("outreach.channel.success.age", "channel=telegram").ShouldBeGreaterThanOrEqualTo(0);
        Gauge("outreach.content.info", $"version={(await program.Ready()).Content.Version}").ShouldBe(1);
        Gauge("outreach.content.problems", "").ShouldBe(0);
        Gauge("outreach.help.stale", "").ShouldBe((await program.Ready()).Content.StaleHelp.Count);
        program.Told.Measures.ShouldContain(measure => measure.Name == "dotnet.gc.heap.total_allocated" || measure.Name == "dotnet.gc.collections");

        async Task Fails(FaultKind kind)
        {
            site.Api.Faults.Next(kind, method: "sendMessage");
            chat.Say("/menu");
            await program.Rest(site.Api.LastUpdateId);
        }

        MetricPoint Point(string name, string tags) => program.Told.Measures.Last(measure => measure.Name == name).MetricPoints.Single(point => Tags(point) == tags);
        long Count(string name, string tags) => Point(name, tags).GetSumLong();
        (long Count, double Sum) Histogram(string name, string tags) => (Point(name, tags).GetHistogramCount(), Point(name, tags).GetHistogramSum());
        double Gauge(string name, string tags) => program.Told.Measures.Last(measure => measure.Name == name) is { MetricType: MetricType.LongGauge } ? Point(name, tags).GetGaugeLastValueLong() : Point(name, tags).GetGaugeLastValueDouble();
    }

    [Fact]
    public async Task What_waits_is_measured_while_it_waits()
    {
        await using var site = await Site.WithTelegram();
        var mishaps = new Mishaps { HandlerBreaks = true };
        await using var program = await InProcess.Start(site, mishaps.Arrange);
        site.Api.Chat(5_000).Open();
        await Wait.Until(() => mishaps.Broken > 0, () => string.Concat(program.Told.Lines));
        mishaps.Leap(TimeSpan.FromMinutes(2));

        program.Collect();

        var age = program.Told.Measures.Last(measure => measure.Name == "outreach.inbox.oldest.age").MetricPoints.Single().GetGaugeLastValueDouble();
        age.ShouldBeGreaterThanOrEqualTo(120);
        program.Told.Measures.Last(measure => measure.Name == "outreach.inbox.waiting").MetricPoints.Single().GetGaugeLastValueLong().ShouldBe(1);
        (await program.Ready()).Inbox.OldestSeconds.ShouldNotBeNull().ShouldBeGreaterThanOrEqualTo(120);
    }

    private static string Tags(MetricPoint point)
    {
        var tags = new List<string>();
        foreach (var tag in point.Tags)
            tags.Add(string.Create(CultureInfo.InvariantCulture, $"{tag.Key}={tag.Value}"));
        return string.Join(' ', tags.Order(StringComparer.Ordinal));
    }
}
