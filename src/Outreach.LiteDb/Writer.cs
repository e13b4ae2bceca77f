using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;
using Outreach.LiteDb.Books;
using Outreach.LiteDb.Copies;
using Outreach.LiteDb.Files;
using Outreach.Privacy;
using Outreach.Storage;

namespace Outreach.LiteDb;

/// <summary>
/// The one thread that works in the database. It takes everything that waits into one transaction and then answers all callers.
/// After any failure it opens the database anew and tries again, with growing pauses; it never dies.
/// </summary>
internal sealed class Writer : IDisposable
{
    /// <summary>How many callers share one transaction at most.</summary>
    public const int MostJobs = 512;

    private readonly BlockingCollection<Job> _waiting = [];
    private readonly CancellationTokenSource _closing = new();
    private readonly IPlace _place;
    private readonly KeyFile _keys;
    private readonly Ids _ids;
    private readonly StoreHealth _health;
    private readonly StoreMetrics _metrics;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly Trouble _trouble;
    private readonly Thread _thread;
    private volatile Database? _database;
    private volatile Snapshot _seen;
#pragma warning disable CA2213 // Whoever copies disposes it.
    private volatile CopyHold? _copy;
#pragma warning restore CA2213
    private long _lastBatch;
    private int _disposed;

    public Writer(IPlace place, KeyFile keys, Ids ids, StoreHealth health, StoreMetrics metrics, TimeProvider time, ILogger logger)
    {
        (_place, _keys, _ids, _health, _metrics, _time, _logger) = (place, keys, ids, health, metrics, time, logger);
        _trouble = new Trouble(place.Name, health, time, logger);
        try
        {
            _database = Database.Open(place, ids, keys, time.GetUtcNow());
        }
        catch (Exception cause) when (cause is not (StoreUnavailableException or OutOfMemoryException))
        {
            throw new StoreUnavailableException(
                $"The store '{place.Name}' cannot be opened: {cause.Message.AsSentence()} See that its disk is there, has room and may " +
                    "be written to; " +
                "if the file is damaged, put it back from its copy.", cause);
        }

        Publish(_database);
        _thread = new Thread(Work) { Name = "Outreach store", IsBackground = true };
        _thread.Start();
    }

    /// <summary>The open books; null while the database is being mended.</summary>
    public ChangeApplier? Books => _database?.Books;

    /// <summary>What was last read or written: known also while the database is being mended.</summary>
    public Snapshot Seen => _seen;

    /// <summary>Hands in a job; the task ends when it is done and, if it writes, safe.</summary>
    /// <exception cref="StoreUnavailableException">It could not be done; nothing of it was kept.</exception>
    public Task<T> Do<T>(Func<ChangeApplier, T> work, bool writes)
    {
        var job = new Job<T>(work, writes);
        try
        {
            _health.Queued();
            _waiting.Add(job, CancellationToken.None);
            return job.Done;
        }
        catch (InvalidOperationException cause)
        {
            _health.Answered(1);
            throw new StoreUnavailableException("The store is closed: the program is ending.", cause) { IsEnding = true };
        }
    }

    /// <summary>Has the store's file stand still, with all that is kept by then in it, until the hold is disposed.</summary>
    /// <exception cref="StoreUnavailableException">It is being copied already, or cannot be written.</exception>
    public async Task<CopyHold> Hold()
    {
        var hold = new CopyHold();
        if (Interlocked.CompareExchange(ref _copy, hold, null) is { IsOver: false })
            throw new StoreUnavailableException("A copy of the store is being made already. Wait until it is done.");
        _copy = hold;
        // The writer looks for it after each batch.
        await Do(static _ => true, writes: false);
        return hold;
    }

    /// <summary>Writes what waits, brings the journal into the file, closes.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
            return;
        _waiting.CompleteAdding();
        _closing.Cancel();
        _thread.Join();
        _copy?.Break();
        try
        {
            _database?.Checkpoint();
        }
        catch (Exception cause) when (cause is not OutOfMemoryException)
        {
            // Nothing is lost: the journal is replayed at the next start.
            Log.CheckpointFailed(_logger, cause.GetType().Name);
        }

        Close();
        _closing.Dispose();
        _waiting.Dispose();
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

    private void Keep(List<Job> jobs)
    {
        long? batch = null;
        for (var attempt = 0; jobs.Count > 0; attempt++)
        {
            var begun = _time.GetTimestamp();
            var writes = jobs.Exists(static job => job.Writes);
            try
            {
                var database = _database ??= Reopen();
                batch ??= database.LastBatch + 1;
                if (!writes)
                    database.Read(jobs);
                // An earlier attempt may have been kept although its commit seemed to fail.
                else if (database.LastBatch < batch)
                    database.Write(batch.Value, jobs);
            }
            catch (Exception cause) when (cause is not OutOfMemoryException)
            {
                Close();
                if (TryRefuse(jobs))
                    continue;
                _trouble.Report(cause, attempt, writes);
                if (_trouble.TryWait(attempt, _closing.Token))
                    continue;
                GiveUp(jobs, cause);
                return;
            }

            if (writes)
                _metrics.Committed(jobs.Count, _time.GetElapsedTime(begun));
            _trouble.Over(writes);
            Publish(_database);
            Answer(jobs, static job => job.Complete());
            Tidy();
            return;
        }
    }

    [MemberNotNull(nameof(_seen))]
    private void Publish(Database database) => (_seen, _lastBatch) = (database.Books.Published, database.LastBatch);

    /// <summary>Opens what was open before. Anything older would be written on as if nothing were missing.</summary>
    private Database Reopen()
    {
        var database = Database.Open(_place, _ids, _keys, _time.GetUtcNow());
        if (database.LastBatch >= _lastBatch)
            return database;
        database.Dispose();
        throw new IOException("The store's file is not the one that was open before, or an older copy of it. Put the right one back.");
    }

    /// <summary>Fails the one job that is itself at fault and takes it out; the others are tried again without it.</summary>
    private bool TryRefuse(List<Job> jobs)
    {
        if (jobs.Find(static job => job.Fault is not null) is not { Fault: { } fault } faulty)
            return false;
        jobs.Remove(faulty);
        Log.Refused(_logger, fault.GetType().Name);
        Answer([faulty], job => job.Fail(new StoreUnavailableException(
            $"The store refused this ({fault.GetType().Name}); nothing of it was kept. This is a defect: please report it.", fault)));
        return true;
    }

    private void GiveUp(List<Job> jobs, Exception cause) => Answer(jobs, job => job.Fail(new StoreUnavailableException(
        $"The store '{_place.Name}' cannot be read or written: {cause.Message.AsSentence()} {Advice.On(cause)} Nothing was kept.", cause)));

    /// <summary>Brings a long journal into the file, while the callers go on.</summary>
    private void Tidy()
    {
        try
        {
            if (_copy is not { IsOver: false } copy)
                _database!.Tidy(_time.GetUtcNow());
            else if (!copy.Begun.IsCompleted)
                Begin(copy);
        }
        catch (Exception cause) when (cause is not OutOfMemoryException)
        {
            Close();
            _trouble.Report(cause, attempt: 0, writes: true);
        }
    }

    private void Begin(CopyHold copy)
    {
        _database!.Checkpoint();
        copy.Begin(_time.GetUtcNow());
    }

    /// <summary>What failed is dropped; the next attempt opens the database anew.</summary>
    private void Close()
    {
        _copy?.Break();
        _database?.Dispose();
        _database = null;
    }

    private void Answer(List<Job> jobs, Action<Job> answer)
    {
        _health.Answered(jobs.Count);
        foreach (var job in jobs)
            answer(job);
    }
}
