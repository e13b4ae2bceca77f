using System.Text;
using Microsoft.Extensions.Logging;

namespace Outreach.Tests.Telegram;

/// <summary>Writes every log line into one text.</summary>
internal sealed class LinesProvider(StringBuilder lines) : ILoggerProvider, ILogger
{
    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        lock (lines)
            lines.Append(formatter(state, exception)).Append(exception).AppendLine();
    }

    public void Dispose() => GC.SuppressFinalize(this);
}
