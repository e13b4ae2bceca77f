using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;
using Outreach.Jobs;
using Outreach.Storage;

namespace Outreach.Consultations.Rounds;

/// <summary>Goes round every few seconds.</summary>
internal sealed class ConsultationWorker(
    IDuties duties, IStore store, ConsultationRounds rounds, TimeProvider time, ILogger<ConsultationWorker> log)
    : DutyWorker(duties, time, DutyName.Sending)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    [SuppressMessage("Design", "CA1031", Justification = "What one round stumbles over must not end the reminders of everybody.")]
    protected override async Task Work(DutyName name, Duty duty, CancellationToken until)
    {
        while (!until.IsCancellationRequested)
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
