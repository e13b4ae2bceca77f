using Microsoft.Extensions.Logging;

namespace Outreach.Staff;

internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Debug, Message = "What staff wanted was about something that changed meanwhile, attempt {Attempt}")]
    public static partial void ChangedMeanwhile(ILogger log, int attempt);
}
