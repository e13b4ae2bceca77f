using System.Diagnostics.Metrics;
using Outreach.Messaging;

namespace Outreach.LiteDb;

/// <summary>Measures the writing: how many callers share a transaction, how long it takes.</summary>
internal sealed class StoreMetrics : IDisposable
{
    private readonly Meter _meter;
    private readonly Histogram<int> _batch;
    private readonly Histogram<double> _commit;

    public StoreMetrics(IMeterFactory meters)
    {
        _meter = meters.Create(MessagingMetrics.Name);
        _batch = _meter.CreateHistogram(
            "outreach.store.batch.size", "{job}", "Callers that shared a transaction.",
            advice: new InstrumentAdvice<int> { HistogramBucketBoundaries = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512] });
        _commit = _meter.CreateHistogram(
            "outreach.store.commit.duration", "s", "From a transaction's begin to safe on the disk, attempts that failed left out.",
            advice: new InstrumentAdvice<double>
            {
                HistogramBucketBoundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5, 30],
            });
    }

    public void Dispose() => _meter.Dispose();

    public void Committed(int jobs, TimeSpan elapsed)
    {
        _batch.Record(jobs);
        _commit.Record(elapsed.TotalSeconds);
    }
}
