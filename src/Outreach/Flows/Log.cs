using Microsoft.Extensions.Logging;

namespace Outreach.Flows;

internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Information, Message = "New content {Version} is in force: {Flows} flows")]
    public static partial void ContentTaken(ILogger log, string version, int flows);

    [LoggerMessage(Level = LogLevel.Error, Message = "Content refused, the old stays: {Problem}")]
    public static partial void ContentRefused(ILogger log, string problem);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The content could not be read just now: {Trouble}")]
    public static partial void ContentUnreadable(ILogger log, string trouble);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The talk of person {PersonId} could not be read and begins anew")]
    public static partial void TalkUnreadable(ILogger log, long personId);
}
