namespace Outreach.Storage;

/// <summary>How the store fares. Read by /health/ready and by staff.</summary>
public sealed class StoreHealth(TimeProvider time)
{
    private Report _report = new(null, null, null, null);
    private int _waiting;

    /// <summary>When something was last written down.</summary>
    public DateTimeOffset? LastCommit => Volatile.Read(ref _report).LastCommit;

    /// <summary>When writing last failed.</summary>
    public DateTimeOffset? LastFailure => Volatile.Read(ref _report).LastFailure;

    /// <summary>What failed then: a kind of trouble and what to do, no person's data.</summary>
    public string? LastError => Volatile.Read(ref _report).LastError;

    /// <summary>What is wrong now; null when the last writing worked.</summary>
    public string? Trouble => Volatile.Read(ref _report).Trouble;

    /// <summary>How many callers wait for their writing.</summary>
    public int Waiting => Volatile.Read(ref _waiting);

    /// <summary>The store did something. Only one thread of it reports, so that one value follows another and never two at once.</summary>
    /// <param name="wrote">Whether it wrote something down.</param>
    public void Worked(bool wrote)
        => Volatile.Write(ref _report, _report with { LastCommit = wrote ? time.GetUtcNow() : _report.LastCommit, Trouble = null });

    /// <summary>It could not.</summary>
    /// <param name="trouble">A kind of trouble and what to do, no person's data.</param>
    public void Failed(string trouble)
        => Volatile.Write(ref _report, _report with { LastFailure = time.GetUtcNow(), LastError = trouble, Trouble = trouble });

    /// <summary>A caller waits.</summary>
    public void Queued() => Interlocked.Increment(ref _waiting);

    /// <summary>Callers were answered.</summary>
    public void Answered(int callers) => Interlocked.Add(ref _waiting, -callers);

    private sealed record Report(DateTimeOffset? LastCommit, DateTimeOffset? LastFailure, string? LastError, string? Trouble);
}
