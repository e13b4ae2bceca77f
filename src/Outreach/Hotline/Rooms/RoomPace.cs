namespace Outreach.Hotline.Rooms;

/// <summary>How much may still be done in the staff's group: so much within any minute, and nothing while it asks us to wait.</summary>
internal sealed class RoomPace(int perMinute)
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private readonly Queue<DateTimeOffset> _done = new();
    private DateTimeOffset _until;

    /// <summary>How much may be done now.</summary>
    public int Left(DateTimeOffset now)
    {
        while (_done.TryPeek(out var oldest) && oldest <= now - Minute)
            _done.Dequeue();
        return now < _until ? 0 : Math.Max(0, perMinute - _done.Count);
    }

    /// <summary>Something is done.</summary>
    public void Take(DateTimeOffset now) => _done.Enqueue(now);

    /// <summary>Nothing is done until then.</summary>
    public void Rest(DateTimeOffset until) => _until = until > _until ? until : _until;
}
