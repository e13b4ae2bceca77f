namespace Outreach.Channels;

/// <summary>One person's messages that wait to be sent, and how soon she may be sent to again.</summary>
internal sealed class SendLine(int burst)
{
    private double _tokens = burst;
    private TimeSpan _filled;

    public PriorityQueue<OutboxRow, (Urgency, long)> Rows { get; } = new();

    public OutboxRow? Current { get; set; }

    public SendLineState State { get; set; }

    /// <summary>Tells the newest entry of this line in a queue from older ones.</summary>
    public int Stamp { get; set; }

    public int Attempts { get; set; }

    public void Take(TimeSpan now, TimeSpan gap)
    {
        Refill(now, gap);
        _tokens = Math.Max(_tokens - 1, 0);
    }

    public TimeSpan Lacks(TimeSpan now, TimeSpan gap)
    {
        Refill(now, gap);
        return _tokens >= 1 ? TimeSpan.Zero : (1 - _tokens) * gap;
    }

    public bool Full(TimeSpan now, TimeSpan gap)
    {
        Refill(now, gap);
        return _tokens >= burst;
    }

    private void Refill(TimeSpan now, TimeSpan gap)
    {
        _tokens = gap == TimeSpan.Zero ? burst : Math.Min(burst, _tokens + ((now - _filled) / gap));
        _filled = now;
    }
}
