using Outreach.Messaging.Screens;
using Outreach.People;

namespace Outreach.Messaging.Outbound;

/// <summary>One person's messages that wait to be sent, how soon she may be sent to again, and what decides when her turn is.</summary>
internal sealed class SendLine(PersonId person, int burst)
{
    /// <summary>How many messages of hers what is red may go before her chat's pace; what follows waits so much longer.</summary>
    private const int Ahead = 2;

    /// <summary>The answers of a minute that make nobody wait longer: nobody who reads them gets more.</summary>
    private const int Plenty = 16;

    private static readonly TimeSpan HalfForgotten = TimeSpan.FromSeconds(60);

    private readonly List<OutboxRow> _rows = [];
    private double _tokens = burst;
    private TimeSpan _filled;
    private double _lately;
    private TimeSpan _counted;

    public PersonId Person => person;

    public OutboxRow? Current { get; set; }

    public SendLineState State { get; set; }

    /// <summary>Tells the newest entry of this line in a queue from older ones.</summary>
    public int Stamp { get; set; }

    public int Attempts { get; set; }

    /// <summary>What failed is not tried again before this.</summary>
    public TimeSpan NotBefore { get; set; }

    /// <summary>What is patient does not go before this.</summary>
    public TimeSpan PatientUntil { get; set; }

    public int Count => _rows.Count;

    public OutboxRow First => _rows[0];

    /// <summary>Since which message she waits: one that takes an older one's place does not begin to wait anew.</summary>
    public long Since { get; private set; }

    /// <summary>How much she was answered lately, in doublings: 0 for the first answer.</summary>
    public int Lately { get; private set; }

    /// <summary>The same for those who get more than anybody can read; for all others 0.</summary>
    public int TooMuch => Math.Max(Lately - int.Log2(Plenty), 0);

    /// <summary>Puts it behind those of the same urgency; what is patient lets those go that are not.</summary>
    public void Add(OutboxRow row)
    {
        Since = Since == 0 ? row.Id : Math.Min(Since, row.Id);
        var place = _rows.Count;
        while (place > 0 && Turn(_rows[place - 1]).CompareTo(Turn(row)) > 0)
            place--;
        _rows.Insert(place, row);
    }

    /// <summary>Takes out what is to be sent next.</summary>
    public OutboxRow Begin(TimeSpan now, TimeSpan gap)
    {
        Refill(now, gap);
        _tokens = Math.Max(_tokens - 1, -Ahead);
        Current = First;
        _rows.RemoveAt(0);
        Since = _rows.Count > 0 ? First.Id : 0;
        return Current;
    }

    /// <summary>Takes out what meets this; how many there were.</summary>
    public int Remove(Predicate<OutboxRow> outdated, List<OutboxRow> into)
    {
        var before = into.Count;
        into.AddRange(_rows.FindAll(outdated));
        return into.Count == before ? 0 : _rows.RemoveAll(outdated);
    }

    public bool Any(Predicate<OutboxRow> wanted) => _rows.Exists(wanted);

    /// <summary>One more answer of hers was decided.</summary>
    public void Asked(TimeSpan now)
    {
        _lately = Remembered(now) + 1;
        _counted = now;
        Lately = Math.ILogB(_lately);
    }

    /// <summary>How long until the first may go.</summary>
    public TimeSpan Lacks(TimeSpan now, TimeSpan gap)
    {
        Refill(now, gap);
        var needed = First.Urgency == Urgency.Red ? 1 - Ahead : 1;
        return _tokens >= needed ? TimeSpan.Zero : (needed - _tokens) * gap;
    }

    /// <summary>How long the last that waits will wait for her chat's pace.</summary>
    public TimeSpan LastLacks(TimeSpan now, TimeSpan gap)
    {
        Refill(now, gap);
        return _tokens >= _rows.Count ? TimeSpan.Zero : (_rows.Count - _tokens) * gap;
    }

    /// <summary>Whether nothing needs to be remembered of her.</summary>
    public bool IsForgotten(TimeSpan now, TimeSpan gap)
    {
        Refill(now, gap);
        return _tokens >= burst && Remembered(now) < 0.25;
    }

    // A screen that waits for the rest of what the person says stands in its order: a newer one outdates it.
    private static (Urgency, bool, long) Turn(OutboxRow row)
        => (row.Urgency, row.Kind != OutgoingKind.Screen && row.Patience > TimeSpan.Zero, row.Id);

    private double Remembered(TimeSpan now) => _lately == 0 ? 0 : _lately * Math.Pow(0.5, (now - _counted) / HalfForgotten);

    private void Refill(TimeSpan now, TimeSpan gap)
    {
        _tokens = gap == TimeSpan.Zero ? burst : Math.Min(burst, _tokens + ((now - _filled) / gap));
        _filled = now;
    }
}
