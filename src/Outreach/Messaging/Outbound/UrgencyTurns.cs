namespace Outreach.Messaging.Outbound;

/// <summary>Those who could be sent to now, by urgency: red first, then replies, reminders, broadcasts.</summary>
internal sealed class UrgencyTurns(TimeSpan gap)
{
    /// <summary>After so many red in a row a reply has a turn: a flood of cries, true or not, silences nobody.</summary>
    private const int RedInARow = 2;

    /// <summary>A line that is through sooner is no crowd: its order is by who waits longest.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(1);

    private readonly Turns[] _turns = [new(), new(), new(), new()];
    private int _redInARow;

    /// <summary>How long the line of those is who wait for an answer.</summary>
    public TimeSpan Length => (Of(Urgency.Red).Count + Of(Urgency.Reply).Count) * gap;

    public void Add(SendLine line) => Of(line.First.Urgency).Add(line);

    /// <summary>Takes it out, before anything of it changes.</summary>
    public void Remove(SendLine line) => Of(line.First.Urgency).Remove(line);

    /// <summary>What is to go next; null when nobody is here.</summary>
    public Urgency? Choose(bool onlyRed)
    {
        var red = Of(Urgency.Red).Count > 0;
        if (onlyRed)
            return red ? Urgency.Red : null;
        if (red && (_redInARow < RedInARow || Of(Urgency.Reply).Count == 0))
            return Urgency.Red;
        for (var urgency = Urgency.Reply; urgency <= Urgency.Broadcast; urgency++)
        {
            if (Of(urgency).Count > 0)
                return urgency;
        }

        return null;
    }

    /// <summary>Takes out whose turn it is.</summary>
    public SendLine Take(Urgency urgency)
    {
        _redInARow = urgency == Urgency.Red ? _redInARow + 1 : 0;
        var turns = Of(urgency);
        return turns.Next(crowded: urgency <= Urgency.Reply && turns.Count * gap > Soon);
    }

    private Turns Of(Urgency urgency) => _turns[urgency - Urgency.Red];
}
