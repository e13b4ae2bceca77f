using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;
using Outreach.Storage;

namespace Outreach.Jobs;

/// <summary>Goes its round again and again, with a pause after each, while the sending is ours.</summary>
/// <param name="duties">Where the duty is taken.</param>
/// <param name="store">What must be known before a round.</param>
/// <param name="pause">Between two rounds.</param>
/// <param name="time">Our clock.</param>
/// <param name="log">Where it is told what a round stumbled over.</param>
public abstract class RoundWorker(IDuties duties, IStore store, TimeSpan pause, TimeProvider time, ILogger log)
    : DutyWorker(duties, time, DutyName.Sending)
{
    /// <summary>Goes round once. What it throws is told, and the next round tries again.</summary>
    /// <param name="cancellation">Cancelled once the duty is lost, and at our own stop.</param>
    protected abstract Task Round(CancellationToken cancellation);

    /// <inheritdoc/>
    [SuppressMessage("Design", "CA1031", Justification = "What one round stumbles over must not end all that follow.")]
    protected sealed override async Task Work(DutyName name, Duty duty, CancellationToken until)
    {
        while (!until.IsCancellationRequested)
        {
            try
            {
                if (!await AwaitSure(duty, until))
                    return;
                await store.Fresh(until);
                await Round(until);
            }
            catch (OperationCanceledException) when (until.IsCancellationRequested)
            {
                return;
            }
            catch (StoreUnavailableException ending) when (ending.IsEnding)
            {
                return;
            }
            catch (StoreUnavailableException away)
            {
                Log.StoreAway(log, GetType().Name, away.Message);
            }
            catch (Exception defect)
            {
                Log.RoundBroke(log, GetType().Name, defect.GetType().Name);
            }

            await Task.Delay(pause, Time, until).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
