using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;
using Outreach.Jobs;
using Outreach.Storage;

namespace Outreach.Hotline.Rooms;

/// <summary>Goes round every second, beside all else: a group that is slow holds up nobody's alarm.</summary>
internal sealed class RoomWorker(
    IDuties duties, IStore store, IEnumerable<IStaffRoom> rooms, RoomRounds rounds, TimeProvider time, ILogger<RoomWorker> log)
    : DutyWorker(duties, time, DutyName.Sending)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    [SuppressMessage("Design", "CA1031", Justification = "What one round stumbles over must not end the group for everybody.")]
    protected override async Task Work(DutyName name, Duty duty, CancellationToken until)
    {
        while (rooms.Any() && !until.IsCancellationRequested)
        {
            try
            {
                if (!await AwaitSure(duty, until))
                    return;
                await store.Fresh(until);
                await rounds.Round(until);
            }
            catch (OperationCanceledException) when (until.IsCancellationRequested)
            {
                return;
            }
            catch (StoreUnavailableException away)
            {
                Log.StoreAway(log, away.Message);
            }
            catch (Exception defect)
            {
                Log.RoundBroke(log, defect.GetType().Name);
            }

            await Task.Delay(Pause, Time, until).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
