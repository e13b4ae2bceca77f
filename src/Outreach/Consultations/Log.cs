using Microsoft.Extensions.Logging;

namespace Outreach.Consultations;

internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "Consultations: the store is away, the next round tries again: {Trouble}")]
    public static partial void StoreAway(ILogger log, string trouble);

    [LoggerMessage(Level = LogLevel.Error, Message = "Consultations: a round broke off ({Defect}); the next one tries again")]
    public static partial void RoundBroke(ILogger log, string defect);
}
