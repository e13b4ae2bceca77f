using Outreach.Host.Tests.Leaks;
using Outreach.Host.Tests.Running;
using Outreach.Host.Tests.Starting;
using Outreach.Loopback.Running;
using Shouldly;
using Xunit;

namespace Outreach.Host.Tests.Watching;

public sealed class CollectorTests
{
    private const string Trouble = "the collector does not take what is measured";

    [Theory]
    [InlineData("Grpc", "/opentelemetry.proto.collector.metrics.v1.MetricsService/Export", "/opentelemetry.proto.collector.trace.v1.TraceService/Export")]
    [InlineData("HttpProtobuf", "/v1/metrics", "/v1/traces")]
    public async Task A_collector_gets_measures_and_traces_and_nothing_of_a_person(string protocol, string metrics, string traces)
    {
        await using var collector = await LoopbackCollector.Start(protocol == "Grpc");
        await using var site = await Site.WithTelegram();
        site.Settings["OpenTelemetry__Endpoint"] = collector.Address.ToString();
        site.Settings["OpenTelemetry__Protocol"] = protocol;
        site.Settings["OTEL_EXPORTER_OTLP_HEADERS"] = "x-access-key=a-key-of-the-collector";
        site.Settings["OTEL_METRIC_EXPORT_INTERVAL"] = "500";
        var run = await site.StartReady();
        await Confiding.Talk(site.Api, () => run.Rest(site.Api.LastUpdateId));
        await Wait.Until(() => collector.Has("outreach.answer.duration"), run.ToString);
        (await run.Stop()).ShouldBe(0);

        collector.Paths.ShouldBe([metrics, traces]);
        collector.Keys.ShouldBe(["a-key-of-the-collector"]);
        foreach (var word in new[]
        {
            "service.name", "outreach.inbox.received", "outreach.inbox.oldest.age", "outreach.outbox.sent", "outreach.outbox.waiting", "outreach.answer.duration", "outreach.store.batch.size",
            "outreach.store.commit.duration", "outreach.store.disk.free", "outreach.channel.trouble", "outreach.content.info", "dotnet.gc.collections", "http.client.request.duration", "receive", "handle", "send",
        })
            collector.Has(word).ShouldBeTrue(word);
        Seeds.NothingIn(collector.Bytes, "what was sent to the collector");
        collector.Has("getUpdates").ShouldBeFalse("addresses of the Bot API hold the token");
        run.ToString().ShouldNotContain("a-key-of-the-collector");
        run.Out.Split('\n').Where(line => line.Contains(Trouble, StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_collector_that_is_away_harms_nobody_and_is_told_once()
    {
        await using var site = await Site.WithTelegram();
        site.Settings["OpenTelemetry__Endpoint"] = $"http://127.0.0.1:{Site.FreePort()}";
        site.Settings["OTEL_EXPORTER_OTLP_HEADERS"] = "x-access-key=a-key-of-the-collector";
        site.Settings["OTEL_METRIC_EXPORT_INTERVAL"] = "200";
        var run = await site.StartReady();
        await Task.WhenAll(Enumerable.Range(0, 5).Select(number => new Learner(site.Api.Chat(5_000 + number), types: true).Learn()));
        await run.Rest(site.Api.LastUpdateId);
        await Wait.Until(() => run.Out.Contains(Trouble, StringComparison.Ordinal), run.ToString);

        (await run.Ready()).GetProperty("ok").GetBoolean().ShouldBeTrue();
        (await run.Stop()).ShouldBe(0);
        run.Out.Split(Trouble).Length.ShouldBe(3, "the line's text and its state");
        run.ToString().ShouldNotContain("a-key-of-the-collector");
        run.Err.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_collector_that_never_answers_keeps_nobody_waiting()
    {
        await using var collector = await LoopbackCollector.Start(grpc: true);
        collector.Hangs = true;
        await using var site = await Site.WithTelegram();
        site.Settings["OpenTelemetry__Endpoint"] = collector.Address.ToString();
        site.Settings["OTEL_METRIC_EXPORT_INTERVAL"] = "200";
        var run = await site.StartReady();
        await Wait.Until(() => collector.Paths.Count > 0, run.ToString);
        await Task.WhenAll(Enumerable.Range(0, 5).Select(number => new Learner(site.Api.Chat(5_000 + number), types: true).Learn()));
        await run.Rest(site.Api.LastUpdateId);

        (await run.Stop()).ShouldBe(0);
        run.Err.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_collector_that_cannot_be_meant_is_told_at_start()
    {
        await using var site = Site.Quiet();
        site.Settings["OpenTelemetry__Endpoint"] = "collector:4317";
        site.Settings["OpenTelemetry__Protocol"] = "Carrier pigeon";

        var problems = await Refusal.Of(site);

        problems.Count.ShouldBe(2);
        problems.ShouldContain(problem => problem.StartsWith("OpenTelemetry:Endpoint 'collector:4317' is not a web address", StringComparison.Ordinal));
        problems.ShouldContain(problem => problem.StartsWith("OpenTelemetry:Protocol 'Carrier pigeon' is not known", StringComparison.Ordinal));
    }
}
