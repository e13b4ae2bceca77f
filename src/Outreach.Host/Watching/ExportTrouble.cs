using System.Diagnostics.Tracing;

namespace Outreach.Host.Watching;

/// <summary>
/// Says in the log that a collector does not take what is measured: the exporter itself tells only whoever attaches a debugger.
/// The exporter's own words are not passed on, for they can hold the collector's access key.
/// </summary>
internal sealed class ExportTrouble(TimeProvider time, ILogger<ExportTrouble> log) : EventListener, IHostedService
{
    private const string Sources = "OpenTelemetry-Exporter-";
    private static readonly TimeSpan Silence = TimeSpan.FromMinutes(10);
    private readonly Lock _gate = new();
    private DateTimeOffset? _last;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        // Not when a source appears: that may be before this object is ready.
        EventSourceCreated += Listen;
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        EventSourceCreated -= Listen;
        return Task.CompletedTask;
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        var now = time.GetUtcNow();
        lock (_gate)
        {
            if (now - _last < Silence)
                return;
            _last = now;
        }

        Log.ExportFailed(log, eventData.EventName ?? "?");
    }

    private void Listen(object? sender, EventSourceCreatedEventArgs created)
    {
        if (created.EventSource?.Name.StartsWith(Sources, StringComparison.Ordinal) == true)
            EnableEvents(created.EventSource, EventLevel.Warning);
    }
}
