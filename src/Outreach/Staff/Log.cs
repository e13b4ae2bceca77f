using Microsoft.Extensions.Logging;

namespace Outreach.Staff;

internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Debug, Message = "What message {InboxId} of staff was about changed meanwhile, attempt {Attempt}")]
    public static partial void ChangedMeanwhile(ILogger log, long inboxId, int attempt);
}
