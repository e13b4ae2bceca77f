namespace Outreach.Storage.Tests.LiteDb;

/// <summary>A clock on which waiting takes no time: a timer moves the clock by what it should have waited, and rings.</summary>
internal sealed class HastyTime : TimeProvider
{
    private long _ticks = Contract.Samples.Now.UtcTicks;

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref _ticks), TimeSpan.Zero);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime > TimeSpan.Zero)
            Interlocked.Add(ref _ticks, dueTime.Ticks);
        return System.CreateTimer(callback, state, TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }
}
