using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;
using Outreach.Jobs;
using Outreach.Storage;

namespace Outreach.Reach;

/// <summary>Goes through the reach log some minutes after the start, and then a few times a day.</summary>
internal sealed class ReachRetentionWorker(IDuties duties, ReachRetention retention, TimeProvider time, ILogger<ReachRetentionWorker> log)
    : DutyWorker(duties, time, DutyName.Sending)
{
    private static readonly TimeSpan First = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Pause = TimeSpan.FromHours(6);

    [SuppressMessage(
        "Design",
        "CA1031",
        Justification = "What one round stumbles over must not end the program; it is told, and the next one tries again.")]
    protected override async Task Work(DutyName name, Duty duty, CancellationToken until)
    {
        for (var pause = First; ; pause = Pause)
        {
            await Task.Delay(pause, Time, until);
            if (!await AwaitSure(duty, until))
                return;
            try
            {
                if (await retention.Round(until) is > 0 and var lines)
                    Log.Counted(log, lines);
            }
            catch (StoreUnavailableException unavailable)
            {
                Log.StoreUnavailable(log, unavailable.Message);
            }
            catch (Exception defect) when (defect is not OperationCanceledException)
            {
                Log.RoundBroke(log, defect.GetType().Name);
            }
        }
    }
}
