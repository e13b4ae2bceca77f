using Microsoft.Extensions.Logging;

namespace Outreach.Hotline;

internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "Hotline: the store is away, the next round tries again: {Trouble}")]
    public static partial void StoreAway(ILogger log, string trouble);

    [LoggerMessage(Level = LogLevel.Error, Message = "Hotline: a round broke off ({Defect}); the next one tries again")]
    public static partial void RoundBroke(ILogger log, string defect);
}
