using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using Outreach.Messaging.Channels;
using Outreach.Messaging.Inbound;
using Outreach.Messaging.Outbound;

namespace Outreach.Messaging;

/// <summary>
/// Tells what passes, to whoever watches: counts, times, steps and numbers of rows, never who or what.
/// While nobody watches it costs a look at a flag and allocates nothing.
/// </summary>
public sealed class MessagingMetrics : IDisposable
{
    /// <summary>The name of the meter and of the trace source.</summary>
    public const string Name = "Outreach";

    private readonly TimeProvider _time;
    private readonly ILogger<MessagingMetrics> _log;
    private readonly Meter _meter;
    private readonly Counter<long> _received;
    private readonly Histogram<double> _storing;
    private readonly Counter<long> _handled;
    private readonly Counter<long> _sent;
    private readonly Counter<long> _segments;
    private readonly Histogram<double> _answer;

    /// <summary>Opens the instruments.</summary>
    public MessagingMetrics(IMeterFactory meters, TimeProvider time, ILogger<MessagingMetrics> log)
    {
        (_time, _log) = (time, log);
        _meter = meters.Create(Name);
        _received = _meter.CreateCounter<long>(
            "outreach.inbox.received",
            "{message}",
            "Messages that came in; again=true were known already.");
        _storing = Seconds(
            "outreach.inbox.store.duration",
            "From taken in until safe in the store, as whoever brings a message feels it.",
            [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5, 30]);
        _handled = _meter.CreateCounter<long>(
            "outreach.inbox.handled",
            "{message}",
            "Messages dealt with, by outcome: handled, or dead after a defect.");
        _sent = _meter.CreateCounter<long>("outreach.outbox.sent", "{message}", "Attempts to send, by result: sent, throttled, failed " +
            "(both tried again), unknown (a broadcast's, perhaps taken, not tried again), unreachable, opted out, refused, withheld " +
            "(she had said STOP), withdrawn (staff called it back), outdated (a newer screen or the wiping of the chat came before it " +
            "went).");
        _segments = _meter.CreateCounter<long>("outreach.sms.segments", "{segment}", "SMS segments that were paid.");
        _answer = Seconds(
            "outreach.answer.duration",
            "From received to answered; for what an earlier run had left, from decided to answered.",
            [0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 3600]);
    }

    /// <summary>Steps of a message's way: receive, handle, send; with numbers of rows and kinds only.</summary>
    public static ActivitySource Steps { get; } = new(Name);

    /// <inheritdoc/>
    public void Dispose() => _meter.Dispose();

    /// <summary>Begins a message's trace.</summary>
    internal static Activity? Receiving(string channel)
    {
        if (!Steps.HasListeners())
            return null;
        // The web server's own step is exported nowhere, and whoever calls could name any parent: the trace begins here.
        Activity.Current = null;
        return Steps.StartActivity("receive", ActivityKind.Consumer)?.SetTag("channel", channel);
    }

    /// <summary>Goes on with the trace; after a restart begins a new one.</summary>
    internal static Activity? Handling(InboxRow row)
        => Steps.StartActivity("handle", ActivityKind.Internal, row.Trace)?.SetTag("inbox.id", row.Id).SetTag("channel", row.Channel);

    /// <summary>Goes on with the trace; after a restart begins a new one.</summary>
    internal static Activity? Sending(OutboxRow row)
        => Steps.StartActivity("send", ActivityKind.Client, row.Trace)?.SetTag("outbox.id", row.Id).SetTag("channel", row.Channel);

    internal void ReceivedAgain(string channel)
    {
        if (_received.Enabled)
            _received.Add(1, new("channel", channel), new("again", "true"));
        Log.CameAgain(_log, channel);
    }

    internal void Received(InboxRow row, Activity? step)
    {
        if (_received.Enabled)
            _received.Add(1, new("channel", row.Channel), new("again", "false"));
        if (_storing.Enabled)
            _storing.Record((_time.GetUtcNow() - row.ReceivedAt).TotalSeconds, new KeyValuePair<string, object?>("channel", row.Channel));
        step?.SetTag("inbox.id", row.Id);
        Log.Came(_log, row.Id, row.Person.Value, row.Channel);
    }

    internal void Handled(InboxRow row)
    {
        if (_handled.Enabled)
            _handled.Add(1, new("channel", row.Channel), new("outcome", "handled"));
        Log.DealtWith(_log, row.Id);
    }

    internal void Dead(InboxRow row, Activity? step, string failure)
    {
        if (_handled.Enabled)
            _handled.Add(1, new("channel", row.Channel), new("outcome", "dead"));
        step?.SetStatus(ActivityStatusCode.Error, failure);
        Log.GivenUp(_log, row.Id);
    }

    internal void Sent(OutboxRow row, SendResult result, Activity? step)
    {
        Sent(row, Class(row, result), step);
        if (result is SendResult.Sent { Receipt: { } receipt } && _segments.Enabled)
            _segments.Add(receipt.Segments, new KeyValuePair<string, object?>("channel", row.Channel));
        if (result is SendResult.Sent && row.Urgency <= Urgency.Reply && _answer.Enabled)
            _answer.Record(
                (_time.GetUtcNow() - (row.ReceivedAt ?? row.QueuedAt)).TotalSeconds,
                new KeyValuePair<string, object?>("channel", row.Channel));
    }

    internal void Failed(OutboxRow row, Activity? step) => Sent(row, "failed", step);

    internal void Refused(OutboxRow row, Activity? step) => Sent(row, "refused", step);

    internal void Held(OutboxRow row, SendEnd why, Activity? step) => Sent(row, Class(why), step);

    private static string Class(OutboxRow row, SendResult result) => result switch
    {
        SendResult.Sent => "sent",
        SendResult.Throttled => "throttled",
        SendResult.Unreachable => "unreachable",
        SendResult.OptedOut => "opted out",
        SendResult.Refused => "refused",
        SendResult.Failed { InDoubt: true } when row.Ground.IsOnce => "unknown",
        _ => "failed",
    };

    private static string Class(SendEnd held) => held switch
    {
        SendEnd.Withdrawn => "withdrawn",
        SendEnd.Outdated => "outdated",
        _ => "withheld",
    };

    private static string Class(Urgency urgency) => urgency switch
    {
        Urgency.Red => "red",
        Urgency.Reply => "reply",
        Urgency.Reminder => "reminder",
        _ => "broadcast",
    };

    private void Sent(OutboxRow row, string result, Activity? step)
    {
        if (_sent.Enabled)
            _sent.Add(1, new("channel", row.Channel), new("result", result), new("urgency", Class(row.Urgency)));
        step?.SetTag("result", result);
        if (result is "failed" or "unknown" or "refused")
            step?.SetStatus(ActivityStatusCode.Error, result);
        Log.Tried(_log, row.Id, row.Person.Value, row.Channel, result);
    }

    private Histogram<double> Seconds(string name, string description, double[] boundaries)
        => _meter.CreateHistogram(name, "s", description, advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = boundaries });
}
