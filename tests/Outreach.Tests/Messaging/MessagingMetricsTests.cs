using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Outreach.Messaging;
using Outreach.Messaging.Channels;
using Outreach.Messaging.Delivered;
using Outreach.Messaging.Inbound;
using Outreach.Messaging.Outbound;
using Outreach.People;
using Outreach.Privacy;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Messaging;

[Collection(Alone.Name)]
public sealed class MessagingMetricsTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 6, 0, 0, TimeSpan.Zero);

    [Fact]
    public void While_nobody_watches_nothing_is_allocated()
    {
        using var services = new ServiceCollection().AddMetrics().BuildServiceProvider();
        using var traffic = new MessagingMetrics(services.GetRequiredService<IMeterFactory>(), TimeProvider.System, NullLogger<MessagingMetrics>.Instance);
        var came = new InboxRow { Id = 1, Key = "test:1", Person = new PersonId(1), Channel = "test", ReceivedAt = Now, Message = new Sealed([1]) };
        var goes = new OutboxRow { Id = 2, Person = new PersonId(1), Channel = "test", Urgency = Urgency.Reply, Ground = Grounds.Answer, QueuedAt = Now, Message = new Sealed([1]) };
        var sent = new SendResult.Sent(null, []) { Receipt = new Receipt("SM1", DeliveryState.Accepted, 2, 0.1m) };
        Pass();

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var times = 0; times < 1_000; times++)
            Pass();
        var after = GC.GetAllocatedBytesForCurrentThread();

        (after - before).ShouldBe(0);

        void Pass()
        {
            using (var step = MessagingMetrics.Receiving("test"))
                traffic.Received(came, step);
            traffic.ReceivedAgain("test");
            using (var step = MessagingMetrics.Handling(came))
            {
                traffic.Handled(came);
                traffic.Dead(came, step, "failure");
            }

            using (var step = MessagingMetrics.Sending(goes))
            {
                traffic.Sent(goes, sent, step);
                traffic.Failed(goes, step);
                traffic.Refused(goes, step);
                traffic.Held(goes, SendEnd.Withheld, step);
            }
        }
    }

    [Fact]
    public void What_is_in_doubt_is_unknown_for_a_broadcast_and_failed_for_all_else()
    {
        using var services = new ServiceCollection().AddMetrics().BuildServiceProvider();
        using var traffic = new MessagingMetrics(services.GetRequiredService<IMeterFactory>(), TimeProvider.System, NullLogger<MessagingMetrics>.Instance);
        using var listener = new MeterListener();
        var results = new List<string>();
        listener.InstrumentPublished = (instrument, all) =>
        {
            if (instrument.Name == "outreach.outbox.sent")
                all.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((_, _, tags, _) => results.Add((string)tags.ToArray().Single(tag => tag.Key == "result").Value!));
        listener.Start();
        var answer = new OutboxRow { Id = 2, Person = new PersonId(1), Channel = "test", Urgency = Urgency.Reply, Ground = Grounds.Answer, QueuedAt = Now, Message = new Sealed([1]) };
        var announcement = answer with { Urgency = Urgency.Broadcast, Ground = new Ground.Broadcast(17, 'a') };

        traffic.Sent(answer, new SendResult.Failed("cut off"), null);
        traffic.Sent(announcement, new SendResult.Failed("cut off"), null);
        traffic.Sent(announcement, new SendResult.Failed("no connection") { InDoubt = false }, null);
        traffic.Held(announcement, SendEnd.Withheld, null);
        traffic.Held(announcement, SendEnd.Withdrawn, null);

        results.ShouldBe(["failed", "unknown", "failed", "withheld", "withdrawn"]);
    }
}
