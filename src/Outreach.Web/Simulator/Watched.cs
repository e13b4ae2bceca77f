namespace Outreach.Web.Simulator;

/// <summary>Something that pages look at: what it is now, and a sign when that changes.</summary>
internal sealed class Watched<T>(T first)
    where T : class
{
    private readonly Lock _lock = new();
    private TaskCompletionSource _changed = Sign();
    private T _now = first;

    /// <summary>What can be seen now.</summary>
    public T Now => Volatile.Read(ref _now);

    /// <summary>Ends at the next change. Ask for it before looking, and none is missed.</summary>
    public Task Changed => Volatile.Read(ref _changed).Task;

    /// <summary>Changes it, unless nothing comes back.</summary>
    /// <returns>Whether something came back.</returns>
    public bool Change(Func<T, T?> change)
    {
        TaskCompletionSource sign;
        lock (_lock)
        {
            if (change(_now) is not { } changed)
                return false;
            Volatile.Write(ref _now, changed);
            sign = _changed;
            Volatile.Write(ref _changed, Sign());
        }

        sign.SetResult();
        return true;
    }

    private static TaskCompletionSource Sign() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
