using Microsoft.Extensions.Logging;

namespace Outreach.Jobs;

internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "{Worker}: the store is away, the next round tries again: {Trouble}")]
    public static partial void StoreAway(ILogger log, string worker, string trouble);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Worker}: a round broke off ({Defect}); the next one tries again")]
    public static partial void RoundBroke(ILogger log, string worker, string defect);
}
