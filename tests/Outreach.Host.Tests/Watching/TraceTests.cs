using System.Diagnostics;
using Outreach.Host.Tests.Running;
using Outreach.Loopback.Running;
using Outreach.Messaging;
using Shouldly;
using Xunit;

namespace Outreach.Host.Tests.Watching;

[Collection(InProcess.Alone)]
public sealed class TraceTests
{
    private static readonly string[] Ids = ["inbox.id", "outbox.id", "channel", "result", "again"];

    [Theory]
    [InlineData("Polling")]
    [InlineData("Webhook")]
    public async Task A_message_is_one_trace_from_received_to_sent(string receive)
    {
        await using var site = await Site.WithTelegram();
        site.Settings["Telegram__Receive"] = receive;
        site.Settings["Telegram__WebhookUrl"] = "https://example.org/webhooks/telegram";
        site.Settings["Telegram__WebhookSecret"] = "a-word-nobody-guesses";
        await using var program = await InProcess.Start(site);
        if (receive == "Webhook")
            site.Api.DeliverTo(new Uri(site.Url, "/webhooks/telegram"));
        site.Api.Chat(5_000).Open();
        site.Api.Chat(5_001).Open();
        await program.Rest(2);

        IReadOnlyList<Activity> Ours() => [.. program.Told.Steps.Where(step => step.Source.Name == MessagingMetrics.Name)];
        await Wait.Until(() => Ours().Count >= 6, () => string.Join('\n', Ours().Select(step => step.OperationName)));

        var traces = Ours().GroupBy(step => step.TraceId).ToList();
        traces.Count.ShouldBe(2);
        foreach (var trace in traces)
        {
            var received = trace.Single(step => step.OperationName == "receive");
            var handled = trace.Single(step => step.OperationName == "handle");
            var sent = trace.Single(step => step.OperationName == "send");
            received.ParentSpanId.ShouldBe(default);
            handled.ParentSpanId.ShouldBe(received.SpanId);
            sent.ParentSpanId.ShouldBe(handled.SpanId);
            handled.GetTagItem("inbox.id").ShouldBe(received.GetTagItem("inbox.id").ShouldBeOfType<long>());
            sent.GetTagItem("result").ShouldBe("sent");
            sent.GetTagItem("channel").ShouldBe("telegram");
            trace.ShouldAllBe(step => step.TagObjects.All(tag => Ids.Contains(tag.Key)));
        }
    }
}
