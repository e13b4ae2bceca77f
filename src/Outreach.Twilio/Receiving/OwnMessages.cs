namespace Outreach.Twilio.Receiving;

/// <summary>
/// The newest messages that Twilio took from us in this run: only Twilio can name one, so a call that does is Twilio's, whatever its
/// signature.
/// </summary>
internal sealed class OwnMessages
{
    /// <summary>How many are remembered.</summary>
    public const int Most = 1000;

    private readonly Lock _gate = new();
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly Queue<string> _order = new();

    /// <summary>Twilio took this one.</summary>
    public void Add(string sid)
    {
        lock (_gate)
        {
            if (_known.Add(sid))
                _order.Enqueue(sid);
            if (_order.Count > Most)
                _known.Remove(_order.Dequeue());
        }
    }

    /// <summary>Whether this is one of them.</summary>
    public bool Knows(string? sid)
    {
        lock (_gate)
            return sid is not null && _known.Contains(sid);
    }
}
