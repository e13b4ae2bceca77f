using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Outreach.Tests.Fuzz.Updates;

/// <summary>Keeps what is logged as an error, and every exception.</summary>
internal sealed class ErrorLog : ILoggerProvider, ILogger
{
    public ConcurrentQueue<string> Lines { get; } = new();

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (logLevel >= LogLevel.Error || exception is not null)
            Lines.Enqueue($"{eventId.Name}: {formatter(state, exception)} {exception}");
    }

    public void Dispose() => GC.SuppressFinalize(this);
}
