using Microsoft.Extensions.Logging;

namespace Outreach.Hotline;

internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "Hotline: the topic of case {Case} is gone from the staff group; a new one is made")]
    public static partial void TopicGone(ILogger log, long @case);

    [LoggerMessage(Level = LogLevel.Error, Message = "Hotline: the staff group does not take what is posted of case {Case}: {Why}")]
    public static partial void RoomRefused(ILogger log, long @case, string why);

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "Hotline: what is shown of case {Case} in the staff group broke off ({Defect}); it is tried again in a minute")]
    public static partial void TopicBroke(ILogger log, long @case, string defect);

    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "Hotline: the board could not be pinned in the staff group; give the bot the right to pin messages there, if you like")]
    public static partial void BoardNotPinned(ILogger log);
}
