using System.Diagnostics.Metrics;
using Outreach.Channels;

namespace Outreach.LiteDb;

/// <summary>Measures the writing: how many callers share a transaction, how long it takes.</summary>
internal sealed class StoreMetrics : IDisposable
{
    private readonly Meter _meter;
    private readonly Histogram<int> _batch;
    private readonly Histogram<double> _time;

    public StoreMetrics(IMeterFactory meters)
    {
        _meter = meters.Create(Traffic.Name);
        _batch = _meter.CreateHistogram<int>("outreach.store.batch", "{job}", "Callers that shared a transaction.");
        _time = _meter.CreateHistogram<double>("outreach.store.commit.time", "s", "From begun to safe on the disk.");
    }

    public void Dispose() => _meter.Dispose();

    public void Committed(int jobs, TimeSpan elapsed)
    {
        _batch.Record(jobs);
        _time.Record(elapsed.TotalSeconds);
    }
}
