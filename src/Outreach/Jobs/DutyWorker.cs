using Microsoft.Extensions.Hosting;
using Outreach.Storage;

namespace Outreach.Jobs;

/// <summary>
/// Works while a duty is ours, and waits while it is another's. A duty that is ours at once is taken up before anything that starts later
/// begins.
/// </summary>
/// <param name="duties">Where it is taken.</param>
/// <param name="time">Our clock.</param>
/// <param name="names">The duties; each is taken and lost for itself.</param>
public abstract class DutyWorker(IDuties duties, TimeProvider time, params IReadOnlyList<DutyName> names) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(100);

    /// <summary>Our clock.</summary>
    protected TimeProvider Time => time;

    private readonly CancellationTokenSource _ending = new();
    private readonly List<(DutyName Name, Task<Duty> Taking, bool IsTakenUp)> _first = [];

    /// <inheritdoc/>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var name in names)
        {
            var taking = duties.Take(name, _ending.Token).AsTask();
            var isOurs = taking.IsCompletedSuccessfully;
            if (isOurs)
                await TakeUp(name, cancellationToken);
            _first.Add((name, taking, isOurs));
        }

        await base.StartAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await _ending.CancelAsync();
        await base.StopAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        base.Dispose();
        _ending.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>The duty has just become ours: whoever had it before is at an end, whatever he left.</summary>
    /// <exception cref="StoreUnavailableException">It is tried again, at the start by whoever starts us.</exception>
    protected virtual Task TakeUp(DutyName name, CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>Does the work, until it is told to end.</summary>
    /// <param name="name">The duty.</param>
    /// <param name="duty">It is ours.</param>
    /// <param name="until">Cancelled once the duty is lost, and at our own stop.</param>
    protected abstract Task Work(DutyName name, Duty duty, CancellationToken until);

    /// <summary>The work has ended: what is known of it here is forgotten, the store knows it.</summary>
    protected virtual void Leave(DutyName name)
    {
    }

    /// <inheritdoc/>
    protected sealed override Task ExecuteAsync(CancellationToken stoppingToken)
        => Task.WhenAll(_first.Select(first => Hold(first.Name, first.Taking, first.IsTakenUp, stoppingToken)));

    /// <summary>Waits until we are sure that the duty is ours.</summary>
    /// <returns>Whether it is; not when we are to end.</returns>
    protected async ValueTask<bool> AwaitSure(Duty duty, CancellationToken until)
    {
        while (!duty.Sure && !until.IsCancellationRequested)
            await Task.Delay(Glance, time, until).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return !until.IsCancellationRequested;
    }

    private async Task Hold(DutyName name, Task<Duty> taking, bool isTakenUp, CancellationToken stopping)
    {
        while (!_ending.IsCancellationRequested)
        {
            try
            {
                var duty = await taking;
                using var until = CancellationTokenSource.CreateLinkedTokenSource(stopping, duty.Lost);
                await Do(name, duty, isTakenUp, until.Token);
            }
            catch (OperationCanceledException) when (_ending.IsCancellationRequested)
            {
                return;
            }

            isTakenUp = false;
            if (stopping.IsCancellationRequested)
                return;
            taking = duties.Take(name, _ending.Token).AsTask();
        }
    }

    private async Task Do(DutyName name, Duty duty, bool isTakenUp, CancellationToken until)
    {
        try
        {
            if (isTakenUp || await TriesToTakeUp(name, until))
                await Work(name, duty, until);
        }
        catch (OperationCanceledException) when (until.IsCancellationRequested)
        {
            // It is another's now, or we end.
        }
        finally
        {
            Leave(name);
        }
    }

    private async Task<bool> TriesToTakeUp(DutyName name, CancellationToken until)
    {
        while (!until.IsCancellationRequested)
        {
            try
            {
                await TakeUp(name, until);
                return true;
            }
            catch (StoreUnavailableException)
            {
                // The store tells its trouble itself.
                await Task.Delay(Pause, time, until).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }

        return false;
    }
}
