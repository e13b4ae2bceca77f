namespace Outreach.Storage.Tests.LiteDb;

/// <summary>A clock on which waiting takes no time: a timer moves the clock by what it should have waited, and rings.</summary>
internal sealed class HastyTime : TimeProvider
{
    private readonly List<TimeSpan> _pauses = [];
    private long _ticks = Contract.Samples.Now.UtcTicks;

    /// <summary>All waits there were.</summary>
    public IReadOnlyList<TimeSpan> Pauses
    {
        get
        {
            lock (_pauses)
                return [.. _pauses];
        }
    }

    /// <summary>Called at each wait.</summary>
    public Action OnPause { get; set; } = static () => { };

    /// <summary>By how much somebody set the clock, while time passes as ever.</summary>
    public TimeSpan SetBy { get; set; }

    public override DateTimeOffset GetUtcNow() => new DateTimeOffset(Interlocked.Read(ref _ticks), TimeSpan.Zero) + SetBy;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => Interlocked.Read(ref _ticks);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        lock (_pauses)
            _pauses.Add(dueTime);
        OnPause();
        if (dueTime > TimeSpan.Zero)
            Interlocked.Add(ref _ticks, dueTime.Ticks);
        return System.CreateTimer(callback, state, TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }
}
