using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Outreach.Channels;
using Outreach.Safekeeping;

namespace Outreach.LiteDb;

/// <summary>
/// The one thread that writes. It takes everything that waits into one transaction and then answers all callers.
/// When the disk fails it opens the database anew and tries again, with growing pauses; it never dies.
/// </summary>
internal sealed class Writer : IDisposable
{
    /// <summary>How many callers share one transaction at most.</summary>
    public const int MostJobs = 512;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(50);

    private readonly BlockingCollection<Job> _waiting = [];
    private readonly CancellationTokenSource _closing = new();
    private readonly IPlace _place;
    private readonly Ids _ids;
    private readonly StoreHealth _health;
    private readonly StoreMetrics _metrics;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly Thread _thread;
    private volatile Database? _database;
    private int _disposed;
    private long _lastBatch;
    private DateTimeOffset? _troubleSince;

    public Writer(IPlace place, Ids ids, StoreHealth health, StoreMetrics metrics, TimeProvider time, ILogger logger)
    {
        (_place, _ids, _health, _metrics, _time, _logger) = (place, ids, health, metrics, time, logger);
        try
        {
            _database = Database.Open(place, ids);
        }
        catch (Exception cause) when (cause is not (StoreUnavailableException or OutOfMemoryException))
        {
            throw Unavailable("cannot be opened", cause);
        }

        _lastBatch = _database.LastBatch;
        _thread = new Thread(Work) { Name = "Outreach store", IsBackground = true };
        _thread.Start();
    }

    /// <summary>The open database; nothing while it is being mended.</summary>
    public Database? Database => _database;

    /// <summary>Hands in a job; the task ends when it is safe.</summary>
    /// <exception cref="StoreUnavailableException">It could not be kept.</exception>
    public Task<InboxRow?> Do(Func<Database, InboxRow?> work)
    {
        var job = new Job(work);
        try
        {
            _health.Queued();
            _waiting.Add(job, CancellationToken.None);
            return job.Done;
        }
        catch (InvalidOperationException cause)
        {
            _health.Answered(1);
            throw new StoreUnavailableException("The store is closed: the program is ending.", cause);
        }
    }

    /// <summary>Writes what waits, brings the journal into the file, closes.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
            return;
        _waiting.CompleteAdding();
        _closing.Cancel();
        _thread.Join();
        try
        {
            _database?.Checkpoint();
        }
        catch (Exception cause) when (cause is not OutOfMemoryException)
        {
            // Nothing is lost: the journal is replayed at the next start.
            Log.CheckpointFailed(_logger, cause.GetType().Name);
        }

        _database?.Dispose();
        _waiting.Dispose();
        _closing.Dispose();
    }

    private void Work()
    {
        var jobs = new List<Job>(MostJobs);
        foreach (var first in _waiting.GetConsumingEnumerable())
        {
            jobs.Add(first);
            while (jobs.Count < MostJobs && _waiting.TryTake(out var next))
                jobs.Add(next);
            Keep(jobs);
            jobs.Clear();
        }
    }

    private void Keep(IReadOnlyList<Job> jobs)
    {
        var batch = _lastBatch + 1;
        for (var attempt = 0; ; attempt++)
        {
            var begun = _time.GetTimestamp();
            try
            {
                var database = _database ??= Database.Open(_place, _ids);
                // An earlier attempt may have been kept although its commit seemed to fail.
                if (database.LastBatch < batch)
                    database.Write(batch, jobs);
                Kept(batch, jobs, begun);
                return;
            }
            catch (Exception cause) when (cause is not OutOfMemoryException)
            {
                if (_database?.TryGoBack() == true)
                {
                    FailAlone(jobs, cause);
                    return;
                }

                if (!TryAgain(attempt, cause))
                {
                    Answer(jobs, job => job.Fail(Unavailable("cannot be written", cause)));
                    return;
                }
            }
        }
    }

    private void Kept(long batch, IReadOnlyList<Job> jobs, long begun)
    {
        _lastBatch = batch;
        if (_troubleSince is not null)
            Log.Mended(_logger);
        _troubleSince = null;
        _health.Worked();
        _metrics.Committed(jobs.Count, _time.GetElapsedTime(begun));
        Answer(jobs, static job => job.Complete());
    }

    /// <summary>The database is well, so a job is at fault: each is done for itself.</summary>
    private void FailAlone(IReadOnlyList<Job> jobs, Exception cause)
    {
        if (jobs.Count > 1)
        {
            foreach (var job in jobs)
                Keep([job]);
            return;
        }

        Log.Refused(_logger, cause.GetType().Name);
        Answer(jobs, job => job.Fail(new StoreUnavailableException($"The store refused what was to be written ({cause.GetType().Name}); nothing of it was kept. This is a defect: please report it.", cause)));
    }

    /// <summary>Closes what is broken and waits a little. False when the callers have waited long enough.</summary>
    private bool TryAgain(int attempt, Exception cause)
    {
        _troubleSince ??= _time.GetUtcNow();
        _health.Failed($"The store cannot be written: {cause.Message} Look after the disk of {_place.Name}; writing begins again by itself.");
        Log.Broken(_logger, cause.GetType().Name, attempt);
        _database?.Dispose();
        _database = null;
        if (_closing.IsCancellationRequested || _time.GetUtcNow() - _troubleSince >= Patience)
            return false;
        var pause = FirstPause * Math.Pow(2, Math.Min(attempt, 10));
        // Waits without throwing when the store closes meanwhile.
        Task.WaitAny([Task.Delay(pause < LongestPause ? pause : LongestPause, _time, _closing.Token)]);
        return true;
    }

    private void Answer(IReadOnlyList<Job> jobs, Action<Job> answer)
    {
        _health.Answered(jobs.Count);
        foreach (var job in jobs)
            answer(job);
    }

    private StoreUnavailableException Unavailable(string what, Exception cause) => new(
        $"The store '{_place.Name}' {what}: {cause.Message} See that its disk is there, has room and may be written to; " +
        "if the file is damaged, put it back from its copy. Nothing was kept of what was to be written.", cause);
}
