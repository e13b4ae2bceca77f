using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Outreach.Safekeeping;

namespace Outreach.Consultations;

/// <summary>Goes round every few seconds.</summary>
internal sealed class ConsultationWorker(ConsultationRounds rounds, TimeProvider time, ILogger<ConsultationWorker> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    [SuppressMessage("Design", "CA1031", Justification = "What one round stumbles over must not end the reminders of everybody.")]
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await rounds.Round(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
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

            await Task.Delay(Pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
