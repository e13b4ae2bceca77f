using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Outreach.Host.Tests.Running;

/// <summary>Everything a program in this process tells of itself: all categories of logs, all trace sources, all meters.</summary>
internal sealed class Told : ILoggerProvider, ISupportExternalScope
{
    private readonly ConcurrentQueue<string> _lines = new();
    private readonly SynchronizedList<Activity> _steps = new();
    private readonly List<MetricSnapshot> _measures = [];
    private IExternalScopeProvider _scopes = new LoggerExternalScopeProvider();

    /// <summary>What was logged: category, level, words, each value, exceptions, scopes.</summary>
    public IReadOnlyList<string> Lines => [.. _lines];

    public IReadOnlyList<Activity> Steps => _steps.Copy();

    /// <summary>As they stood when they were last collected.</summary>
    public IReadOnlyList<MetricSnapshot> Measures => _measures;

    public void Listen(IServiceCollection services)
    {
        services.AddSingleton<ILoggerProvider>(this);
        services.AddOpenTelemetry()
            .WithMetrics(metrics => metrics.AddMeter("*").AddInMemoryExporter(_measures, static reader => reader.PeriodicExportingMetricReaderOptions.ExportIntervalMilliseconds = Timeout.Infinite))
            .WithTracing(traces => traces.AddSource("*").SetSampler(new AlwaysOnSampler()).AddInMemoryExporter(_steps));
    }

    /// <summary>All of it as text, each with the place where it was told.</summary>
    public IEnumerable<(string Where, string Text)> All(int afterLines = 0, int afterSteps = 0)
    {
        foreach (var line in Lines.Skip(afterLines))
            yield return ("the log", line);
        foreach (var step in Steps.Skip(afterSteps))
            yield return ("a trace", Text(step));
        foreach (var measure in Measures)
            yield return ("a measure", Text(measure));
    }

    public ILogger CreateLogger(string categoryName) => new Line(this, categoryName);

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

    public void Dispose()
    {
    }

    private static string Text(Activity step)
    {
        var events = step.Events.SelectMany(one => one.Tags.Select(tag => $"{one.Name} {tag.Key}={tag.Value}"));
        var links = step.Links.SelectMany(one => (one.Tags ?? []).Select(tag => $"{tag.Key}={tag.Value}"));
        return string.Join(
            '\n',
            [step.Source.Name, step.OperationName, step.DisplayName, step.StatusDescription, step.TraceStateString, .. step.TagObjects.Select(tag => $"{tag.Key}={tag.Value}"), .. step.Baggage.Select(tag => $"{tag.Key}={tag.Value}"), .. events, .. links]);
    }

    private static string Text(MetricSnapshot measure)
    {
        var text = new StringWriter(CultureInfo.InvariantCulture);
        text.WriteLine($"{measure.MeterName} {measure.Name} {measure.Unit} {measure.Description}");
        foreach (var point in measure.MetricPoints)
        {
            foreach (var tag in point.Tags)
                text.WriteLine($"{tag.Key}={tag.Value}");
        }

        return text.ToString();
    }

    private sealed class Line(Told told, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => told._scopes.Push(state);

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var text = new StringWriter(CultureInfo.InvariantCulture);
            text.WriteLine($"{category} {logLevel} {eventId} {formatter(state, exception)}");
            if (state is IEnumerable<KeyValuePair<string, object?>> values)
            {
                foreach (var (name, value) in values)
                    text.WriteLine($"{name}={value}");
            }

            text.WriteLine(exception);
            told._scopes.ForEachScope(static (scope, into) => into.WriteLine(scope), text);
            told._lines.Enqueue(text.ToString());
        }
    }
}
