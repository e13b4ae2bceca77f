using Microsoft.Extensions.Logging;

namespace Outreach.Routing;

internal static partial class Log
{
    [LoggerMessage(LogLevel.Debug, "Message {Row}: what it was decided on changed meanwhile; it is decided anew (attempt {Attempt}).")]
    public static partial void DecidedAnew(ILogger logger, long row, int attempt);
}
