namespace Outreach.Messaging.Outbound;

/// <summary>
/// Those whose next message is equally urgent, and whose turn it is. While all can soon be served, who waits longest. In a crowd that would
/// be the one who sent the crowd: then half of the turns are for who has just written and was answered little lately, a quarter for who has
/// been with us longest, a quarter for who waits longest.
/// </summary>
internal sealed class Turns
{
    private readonly SortedSet<SendLine> _longest = new(Comparer<SendLine>.Create(static (one, other) => one.Since.CompareTo(other.Since)));

    // By when they wrote: people are answered side by side, so that a later row may belong to an earlier message.
    private readonly SortedSet<SendLine> _newest = new(Comparer<SendLine>.Create(static (one, other)
        => (one.Lately, -Wrote(one), -one.First.Id).CompareTo((other.Lately, -Wrote(other), -other.First.Id))));

    // People are numbered as they come: who was here before a crowd came has a lower number than all in it.
    private readonly SortedSet<SendLine> _known = new(Comparer<SendLine>.Create(static (one, other)
        => (one.TooMuch, one.Person.Value).CompareTo((other.TooMuch, other.Person.Value))));

    private int _turn;

    public int Count => _longest.Count;

    public void Add(SendLine line)
    {
        _longest.Add(line);
        _newest.Add(line);
        _known.Add(line);
    }

    /// <summary>Takes it out, before anything of it changes.</summary>
    public void Remove(SendLine line)
    {
        _longest.Remove(line);
        _newest.Remove(line);
        _known.Remove(line);
    }

    /// <summary>Whose turn it is.</summary>
    public SendLine Next(bool crowded)
    {
        var line = (crowded ? _turn++ % 4 : 3) switch
        {
            1 => _known.Min!,
            3 => _longest.Min!,
            _ => _newest.Min!,
        };
        Remove(line);
        return line;
    }

    private static long Wrote(SendLine line) => (line.First.ReceivedAt ?? line.First.QueuedAt).UtcTicks;
}
