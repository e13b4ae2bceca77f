using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Outreach.Channels;

/// <summary>Measures what passes: counts and times only, never who or what.</summary>
public sealed class Traffic : IDisposable
{
    /// <summary>The name of the meter and of the trace source.</summary>
    public const string Name = "Outreach";

    private readonly Meter _meter;
    private readonly Counter<long> _received;
    private readonly Counter<long> _handled;
    private readonly Counter<long> _sent;
    private readonly Histogram<double> _answerTime;

    /// <summary>Opens the instruments.</summary>
    public Traffic(IMeterFactory meters)
    {
        _meter = meters.Create(Name);
        _received = _meter.CreateCounter<long>("outreach.received", "{message}", "Messages that came in; again=true were known already.");
        _handled = _meter.CreateCounter<long>("outreach.handled", "{message}", "Messages dealt with, by outcome.");
        _sent = _meter.CreateCounter<long>("outreach.sent", "{message}", "Sendings, by result.");
        _answerTime = _meter.CreateHistogram<double>("outreach.answer.time", "s", "From stored to sent.");
    }

    /// <summary>Steps of a message's way, with ids only.</summary>
    public static ActivitySource Steps { get; } = new(Name);

    /// <inheritdoc/>
    public void Dispose() => _meter.Dispose();

    internal void Received(string channel, bool again) => _received.Add(1, new("channel", channel), new("again", again));

    internal void Handled(string channel, string outcome) => _handled.Add(1, new("channel", channel), new("outcome", outcome));

    internal void Sent(OutboxRow row, SendResult result, DateTimeOffset now)
    {
        _sent.Add(1, new("channel", row.Channel), new("result", result.GetType().Name), new("urgency", row.Urgency.ToString()));
        if (result is SendResult.Sent)
            _answerTime.Record((now - row.QueuedAt).TotalSeconds, new KeyValuePair<string, object?>("channel", row.Channel));
    }
}
