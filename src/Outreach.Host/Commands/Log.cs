namespace Outreach.Host.Commands;

internal static partial class Log
{
    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Storage:LiteDb:Path is too long for a command socket beside it: commands work only while the worker is stopped")]
    public static partial void PathTooLong(ILogger log);

    [LoggerMessage(Level = LogLevel.Error, Message = "A command failed: {Failure}")]
    public static partial void CommandFailed(ILogger log, string failure);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Somebody had the words of dead letter {Id} shown")]
    public static partial void WordsShown(ILogger log, long id);
}
