namespace Outreach.Host.Watching;

internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "OpenTelemetry: the collector does not take what is measured ({Event}). The bot " +
        "itself goes on as always. Look at OpenTelemetry:Endpoint and OpenTelemetry:Protocol, and whether the collector runs")]
    public static partial void ExportFailed(ILogger log, string @event);

    [LoggerMessage(Level = LogLevel.Error, Message = "A web request failed: {Failure} in {Endpoint}")]
    public static partial void RequestFailed(ILogger log, string failure, string endpoint);

    [LoggerMessage(
        Level = LogLevel.Critical,
        Message = "{Worker} broke off with {Failure} at {Place}; the program ends, to be started anew. This is a defect: please report it")]
    public static partial void WorkerBroke(ILogger log, string worker, string failure, string place);
}
