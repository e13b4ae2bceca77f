using Microsoft.Extensions.Logging;

namespace Outreach.Reach;

internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Reach: {Lines} lines that were nobody's any more became counts.")]
    public static partial void Counted(ILogger log, int lines);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Reach: the store is unavailable, lines that are nobody's become counts in six hours: {Trouble}")]
    public static partial void StoreUnavailable(ILogger log, string trouble);

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "Reach: making counts of lines that are nobody's broke off ({Defect}); it is tried again in six hours.")]
    public static partial void RoundBroke(ILogger log, string defect);
}
