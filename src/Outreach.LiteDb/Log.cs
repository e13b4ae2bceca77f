using Microsoft.Extensions.Logging;

namespace Outreach.LiteDb;

internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Error, "The store cannot be read or written, attempt {Attempt}; it is opened anew: {Kind}")]
    public static partial void Broken(ILogger logger, int attempt, string kind);

    [LoggerMessage(2, LogLevel.Information, "The store can be written again")]
    public static partial void Mended(ILogger logger);

    [LoggerMessage(3, LogLevel.Error, "The store refused one writing ({Kind}); nothing of it was kept")]
    public static partial void Refused(ILogger logger, string kind);

    [LoggerMessage(
        4,
        LogLevel.Warning,
        "The journal could not be brought into the store's file ({Kind}); it is replayed at the next start")]
    public static partial void CheckpointFailed(ILogger logger, string kind);

    [LoggerMessage(5, LogLevel.Warning, "An older version left this store open: it is sealed anew while the program serves. Copies made " +
        "before tell without the key: close or delete them")]
    public static partial void SealingBegun(ILogger logger);

    [LoggerMessage(6, LogLevel.Information, "All of the store is sealed")]
    public static partial void SealingDone(ILogger logger);
}
