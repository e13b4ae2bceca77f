using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;
using Outreach.Storage;

namespace Outreach.Jobs.Retention;

/// <summary>
/// Forgets what is over: finds it class by class, leaves alone what a hold holds, forgets the rest in steps, each with its entry in the
/// audit log, and at the end has the store leave no byte of it in its files. Found by looking, so that a run that was cut off goes on with
/// the next.
/// </summary>
public sealed class RetentionEngine(
    IEnumerable<IRetentionClass> classes,
    IHoldStore holds,
    IRetentionWitness witness,
    IStore store,
    RetentionHealth health,
    TimeProvider time,
    ILogger<RetentionEngine> log) : IDisposable
{
    private const int MostAtOnce = 500;
    private readonly SemaphoreSlim _alone = new(1, 1);

    /// <summary>All there are.</summary>
    public IReadOnlyList<IRetentionClass> Classes { get; } = [.. classes.OrderBy(static one => one.Name, StringComparer.Ordinal)];

    /// <summary>What would be forgotten at some time, of what is kept now. Nothing is changed.</summary>
    /// <exception cref="StoreUnavailableException">The store could not be read.</exception>
    public async Task<IReadOnlyList<ClassRun>> Preview(DateTimeOffset at, CancellationToken cancellation)
    {
        var runs = new List<ClassRun>();
        foreach (var one in Classes)
            runs.Add(await Look(one, at, static some => Task.FromResult(some.Sum(static over => over.Count)), cancellation));
        return runs;
    }

    /// <summary>Forgets what is over.</summary>
    /// <param name="which">Of which classes.</param>
    /// <param name="by">By whom, for the audit log.</param>
    /// <param name="tells">Whether the run is written down though nothing was over.</param>
    /// <param name="cancellation">Our own stop.</param>
    /// <exception cref="StoreUnavailableException">The store could not be read or written: the next run goes on.</exception>
    public async Task<IReadOnlyList<ClassRun>> Run(
        IReadOnlyList<IRetentionClass> which, string by, bool tells, CancellationToken cancellation)
    {
        await _alone.WaitAsync(cancellation);
        try
        {
            var now = time.GetUtcNow();
            var runs = new List<ClassRun>();
            foreach (var one in which)
                runs.Add(await Look(one, now, some => Forget(one, some, by, now, cancellation), cancellation));
            await store.Commit(tells ? [new Swept(), witness.Ran(runs, by, now)] : [new Swept()], cancellation);
            health.Ran(runs, now);
            return runs;
        }
        finally
        {
            _alone.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _alone.Dispose();

    [SuppressMessage("Design", "CA1031", Justification = "What one class stumbles over must not keep the others; health tells it.")]
    private async Task<ClassRun> Look(
        IRetentionClass one, DateTimeOffset at, Func<List<Overdue>, Task<int>> forget, CancellationToken cancellation)
    {
        var (batch, found, forgotten, held, by) = (new List<Overdue>(), 0, 0, 0, new SortedSet<long>());
        string? trouble = null;
        try
        {
            await foreach (var over in one.Overdue(at, cancellation))
            {
                if (holds.Holds.FirstOrDefault(hold => hold.Holds(one.Name, over.Number, at)) is { } holding)
                {
                    held += over.Count;
                    by.Add(holding.Id);
                    continue;
                }

                batch.Add(over);
                found += over.Count;
                if (found < MostAtOnce)
                    continue;
                forgotten += await Step();
            }

            forgotten += await Step();
        }
        catch (Exception defect) when (defect is not (OperationCanceledException or StoreUnavailableException))
        {
            trouble = defect.GetType().Name;
            Log.ClassBroke(log, one.Name, trouble);
        }

        return new ClassRun(one.Name, one.Kept, forgotten, held, [.. by], trouble);

        async Task<int> Step()
        {
            var some = batch.Count == 0 ? 0 : await forget(batch);
            (batch, found) = ([], 0);
            return some;
        }
    }

    // Where one of them changed meanwhile, or is held by now, the others go all the same.
    private async Task<int> Forget(IRetentionClass one, List<Overdue> some, string by, DateTimeOffset now, CancellationToken cancellation)
    {
        var count = some.Sum(static over => over.Count);
        var result = await store.TryCommit(
            [
                new UnheldPrecondition(one.Name, [.. some.Select(static over => over.Number)], now),
                .. some.SelectMany(static over => over.While),
            ],
            [.. some.SelectMany(static over => over.Changes), witness.Forgot(one.Name, count, by, now)],
            cancellation);
        if (!result.IsRefused)
        {
            some.ForEach(static over => over.Then?.Invoke());
            return count;
        }

        if (some.Count == 1)
            return 0;
        var forgotten = 0;
        foreach (var over in some)
            forgotten += await Forget(one, [over], by, now, cancellation);
        return forgotten;
    }
}
