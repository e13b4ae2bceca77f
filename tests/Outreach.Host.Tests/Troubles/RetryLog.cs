using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Outreach.Host.Tests.Troubles;

/// <summary>Remembers which sendings failed, and how long the program then said it would wait.</summary>
internal sealed class RetryLog : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<(long Message, int Attempt, double Seconds)> _retries = new();

    public IReadOnlyList<(long Message, int Attempt, double Seconds)> Retries => [.. _retries];

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
        => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (state is not IReadOnlyList<KeyValuePair<string, object?>> pairs)
            return;
        var said = pairs.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        if (said.TryGetValue("OutboxId", out var message) && said.TryGetValue("Attempt", out var attempt) && said.TryGetValue("Seconds", out var seconds))
            _retries.Enqueue(((long)message!, (int)attempt!, (double)seconds!));
    }

    public void Dispose()
    {
    }
}
