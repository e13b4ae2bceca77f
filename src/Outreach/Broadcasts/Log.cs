using Microsoft.Extensions.Logging;

namespace Outreach.Broadcasts;

internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Error, Message = "The store is away while broadcasts wait: {Trouble}")]
    public static partial void StoreAway(ILogger log, string trouble);

    [LoggerMessage(Level = LogLevel.Error, Message = "Broadcast {BroadcastId} cannot go on, a defect: {Failure}. It is tried again")]
    public static partial void BroadcastBroke(ILogger log, long broadcastId, string failure);
}
