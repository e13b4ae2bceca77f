using System.Diagnostics;

namespace Outreach.Loopback;

/// <summary>What goes wrong; all of it can be switched while the server runs.</summary>
public sealed class Faults
{
    private readonly Lock _lock = new();
    private readonly Queue<long> _taken = new();
    private volatile Fault[] _faults = [];
    private int _rejected;

    /// <summary>How long every request takes.</summary>
    public TimeSpan Latency { get; set; }

    /// <summary>More than so many within any second are answered 429; nothing lets all pass.</summary>
    public int? LimitPerSecond { get; set; }

    /// <summary>Which methods count toward the limit: those that bring a message, not those that change, delete or answer.</summary>
    public Func<string, bool> Counts { get; set; } = method => method.StartsWith("send", StringComparison.OrdinalIgnoreCase) && method != "sendChatAction";

    /// <summary>Seconds that the limit asks to wait.</summary>
    public int LimitRetryAfter { get; set; } = 1;

    /// <summary>Every update comes twice.</summary>
    public bool DeliverTwice { get; set; }

    /// <summary>A webhook gets each update behind the next one of its chat, if one comes soon.</summary>
    public bool Disorder { get; set; }

    /// <summary>How many requests were answered 429, for whatever reason.</summary>
    public int Rejected => Volatile.Read(ref _rejected);

    /// <summary>The next requests fail so.</summary>
    public Fault Next(FaultKind kind, int times = 1, string? method = null, long? chat = null, int retryAfter = 1)
    {
        var fault = new Fault(kind, times, method, chat, retryAfter);
        lock (_lock)
            _faults = [.. _faults.Where(known => !known.IsSpent), fault];
        return fault;
    }

    /// <summary>All requests fail so, until it is cleared.</summary>
    public Fault Always(FaultKind kind, string? method = null, long? chat = null, int retryAfter = 1) => Next(kind, int.MaxValue, method, chat, retryAfter);

    /// <summary>Nothing goes wrong any more; latency, limit, doubling and disorder stay as they are.</summary>
    public void Clear()
    {
        lock (_lock)
            _faults = [];
    }

    /// <summary>One fault is over.</summary>
    public void Remove(Fault fault)
    {
        lock (_lock)
            _faults = [.. _faults.Where(known => known != fault)];
    }

    internal Fault? Strike(string method, long? chat) => Array.Find(_faults, fault => fault.Strikes(method, chat));

    internal bool IsOverLimit(string method)
    {
        if (LimitPerSecond is not { } limit || !Counts(method))
            return false;
        var now = Stopwatch.GetTimestamp();
        lock (_lock)
        {
            while (_taken.TryPeek(out var oldest) && now - oldest >= Stopwatch.Frequency)
                _taken.Dequeue();
            if (_taken.Count >= limit)
                return true;
            _taken.Enqueue(now);
            return false;
        }
    }

    internal void CountRejected() => Interlocked.Increment(ref _rejected);
}
