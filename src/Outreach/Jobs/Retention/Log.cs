using Microsoft.Extensions.Logging;

namespace Outreach.Jobs.Retention;

internal static partial class Log
{
    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "Retention: forgetting of the class {Class} broke off ({Defect}); the next run tries again.")]
    public static partial void ClassBroke(ILogger log, string @class, string defect);

    [LoggerMessage(Level = LogLevel.Information, Message = "Retention: {Count} of the class {Class} were forgotten.")]
    public static partial void Forgot(ILogger log, string @class, int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Retention: the store is unavailable, the next run goes on: {Trouble}")]
    public static partial void StoreUnavailable(ILogger log, string trouble);

    [LoggerMessage(Level = LogLevel.Error, Message = "Retention: a run broke off ({Defect}); the next one goes on.")]
    public static partial void RunBroke(ILogger log, string defect);
}
