namespace Outreach.Host.Tests.Troubles;

/// <summary>A clock that can be set forward and back, while time itself passes as ever.</summary>
internal sealed class SetClock : TimeProvider
{
    private long _set;

    /// <summary>By how much it is wrong.</summary>
    public TimeSpan Wrong
    {
        get => TimeSpan.FromTicks(Interlocked.Read(ref _set));
        set => Interlocked.Exchange(ref _set, value.Ticks);
    }

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Wrong;
}
