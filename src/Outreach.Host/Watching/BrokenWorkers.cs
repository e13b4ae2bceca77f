using System.Diagnostics;

namespace Outreach.Host.Watching;

/// <summary>
/// A background worker whose loop broke off ends the program. The host would write the failure's text, so it is silent and this speaks.
/// </summary>
internal static class BrokenWorkers
{
    /// <summary>Says which workers broke off and where.</summary>
    /// <returns>Whether any did.</returns>
    public static bool Tell(IServiceProvider services)
    {
        var log = services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(BrokenWorkers));
        var any = false;
        foreach (var worker in services.GetServices<IHostedService>().OfType<BackgroundService>())
        {
            if (worker.ExecuteTask is not { IsFaulted: true, Exception: { } broken })
                continue;
            any = true;
            var failure = broken.GetBaseException();
            var (who, kind, place) = (worker.GetType().Name, failure.GetType().Name, Place(failure));
            Log.WorkerBroke(log, who, kind, place);
        }

        return any;
    }

    private static string Place(Exception failure)
        => new StackTrace(failure, fNeedFileInfo: false).GetFrame(0)?.GetMethod() is { } method
            ? $"{method.DeclaringType?.Name}.{method.Name}"
            : "?";
}
