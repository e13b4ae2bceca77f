namespace Outreach.Loopback;

/// <summary>A fault that waits for its requests.</summary>
public sealed class Fault
{
    private int _left;
    private int _hits;

    internal Fault(FaultKind kind, int times, string? method, long? chat, int retryAfter)
        => (Kind, _left, Method, Chat, RetryAfter) = (kind, times, method, chat, retryAfter);

    public FaultKind Kind { get; }

    /// <summary>Only this method; nothing means all.</summary>
    public string? Method { get; }

    /// <summary>Only this chat; nothing means all.</summary>
    public long? Chat { get; }

    /// <summary>Seconds, for <see cref="FaultKind.TooMany"/>.</summary>
    public int RetryAfter { get; }

    /// <summary>How often it struck.</summary>
    public int Hits => Volatile.Read(ref _hits);

    internal bool IsSpent => Volatile.Read(ref _left) <= 0;

    internal bool Strikes(string method, long? chat)
    {
        if ((Method is not null && !Method.Equals(method, StringComparison.OrdinalIgnoreCase)) || (Chat is not null && Chat != chat))
            return false;
        if (Interlocked.Decrement(ref _left) < 0)
            return false;
        Interlocked.Increment(ref _hits);
        return true;
    }
}
