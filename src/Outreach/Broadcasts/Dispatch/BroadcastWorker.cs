using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;
using Outreach.Broadcasts.Boards;
using Outreach.Jobs;
using Outreach.Storage;

namespace Outreach.Broadcasts.Dispatch;

/// <summary>Goes round among the broadcasts that are due or being sent, and keeps their boards up to date.</summary>
internal sealed class BroadcastWorker(
    IDuties duties,
    IStore store,
    IBroadcastStore broadcasts,
    BroadcastRun run,
    BroadcastBoards boards,
    TimeProvider time,
    ILogger<BroadcastWorker> log)
    : DutyWorker(duties, time, DutyName.Sending)
{
    private static readonly TimeSpan Busy = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(1);

    protected override async Task Work(DutyName name, Duty duty, CancellationToken until)
    {
        while (!until.IsCancellationRequested)
        {
            var pause = Idle;
            try
            {
                if (!await AwaitSure(duty, until))
                    return;
                await store.Fresh(until);
                pause = await Round(until);
            }
            catch (OperationCanceledException) when (until.IsCancellationRequested)
            {
                return;
            }
            catch (StoreUnavailableException away)
            {
                Log.StoreAway(log, away.Message);
            }

            if (pause > TimeSpan.Zero)
                await Task.Delay(pause, Time, until).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    [SuppressMessage(
        "Design",
        "CA1031",
        Justification = "What one broadcast stumbles over must not hold up the others, nor end the worker.")]
    private async Task<TimeSpan> Round(CancellationToken stopping)
    {
        var pause = Idle;
        foreach (var broadcast in broadcasts.Broadcasts.Where(BroadcastRun.IsActive))
        {
            try
            {
                if (await run.Step(broadcast, stopping))
                    pause = TimeSpan.Zero;
                else if (broadcast.State == BroadcastState.Sending && pause > Busy)
                    pause = Busy;
            }
            catch (Exception defect) when (defect is not (OperationCanceledException or StoreUnavailableException))
            {
                Log.BroadcastBroke(log, broadcast.Id, defect.GetType().Name);
            }
        }

        await boards.Refresh(stopping);
        return pause;
    }
}
