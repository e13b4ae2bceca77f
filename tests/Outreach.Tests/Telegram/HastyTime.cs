namespace Outreach.Tests.Telegram;

/// <summary>A clock on which every pause is over at once, and which remembers how long it should have been.</summary>
internal sealed class HastyTime : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<TimeSpan> _pauses = [];
    private readonly SemaphoreSlim _paused = new(0);

    public IReadOnlyList<TimeSpan> Pauses
    {
        get
        {
            lock (_lock)
                return [.. _pauses];
        }
    }

    public async Task WaitForPauses(int count)
    {
        using var over = new CancellationTokenSource(TimeSpan.FromSeconds(30), System);
        for (; count > 0; count--)
            await _paused.WaitAsync(over.Token);
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        lock (_lock)
            _pauses.Add(dueTime);
        _paused.Release();
        return System.CreateTimer(callback, state, TimeSpan.FromMilliseconds(1), period);
    }
}
