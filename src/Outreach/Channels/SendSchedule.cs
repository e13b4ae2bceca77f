using Outreach.People;

namespace Outreach.Channels;

/// <summary>
/// Who is sent to next in one channel: each person's messages in their order and one at a time, replies before
/// reminders before broadcasts, within the channel's pace. Nothing is sent here, and time is given: the time since
/// the program started, which no change of the clock disturbs.
/// </summary>
public sealed class SendSchedule(ChannelAbilities abilities)
{
    private const int SweepFrom = 4096;

    private readonly Dictionary<PersonId, SendLine> _lines = [];
    private readonly PriorityQueue<(SendLine Line, int Stamp), (Urgency, long)> _ready = new();
    private readonly PriorityQueue<(SendLine Line, int Stamp), TimeSpan> _later = new();
    // Who waits for an answer gets it a little before its turn; what follows waits so much longer. Never so early that more than the pace allows
    // go in one second: 31 sendings span 30 gaps, 1,024 ms at 29.3 a second.
    private static readonly TimeSpan Early = TimeSpan.FromMilliseconds(8);

    private readonly TimeSpan _gap = Gap(abilities.PerSecond);
    private readonly TimeSpan _gapToOne = Gap(abilities.PerSecondToOne);
    private TimeSpan _next;
    private TimeSpan _heldUntil;
    private int _sweepAt = SweepFrom;

    /// <summary>How many wait or are on their way.</summary>
    public int Count { get; private set; }

    /// <summary>Puts a message behind its person's other ones of the same urgency.</summary>
    public void Add(OutboxRow row, TimeSpan now)
    {
        if (!_lines.TryGetValue(row.Person, out var line))
            _lines[row.Person] = line = new SendLine(abilities.BurstToOne);
        line.Rows.Enqueue(row, (row.Urgency, row.Id));
        Count++;
        if (line.State == SendLineState.Idle)
            Wait(line, now, now);
        else if (line.State == SendLineState.Ready && line.Rows.Peek() == row)
            MakeReady(line);
    }

    /// <summary>The message to be sent now; else how long until the next may go, if any waits.</summary>
    public bool TryNext(TimeSpan now, out OutboxRow? row, out TimeSpan? wait)
    {
        row = null;
        wait = null;
        (Urgency Urgency, long) first;
        while (_later.TryPeek(out var entry, out var due) && due <= now)
        {
            _later.Dequeue();
            if (entry.Line.State == SendLineState.Waiting && entry.Line.Stamp == entry.Stamp)
                MakeReady(entry.Line);
        }

        while (_ready.TryPeek(out var entry, out first) && (entry.Line.State != SendLineState.Ready || entry.Line.Stamp != entry.Stamp))
            _ready.Dequeue();
        if (_ready.Count == 0)
        {
            wait = _later.TryPeek(out _, out var soon) ? soon - now : null;
            return false;
        }

        var turn = first.Urgency == Urgency.Reply ? Latest(_next - Early, _heldUntil) : _next;
        if (now < turn)
        {
            wait = turn - now;
            return false;
        }

        var line = _ready.Dequeue().Line;
        line.State = SendLineState.Sending;
        line.Take(now, _gapToOne);
        line.Current = row = line.Rows.Dequeue();
        // A timer that wakes late must not make the whole slower; but what was idle for long has not saved anything up.
        _next = Latest(_next, now - _gap) + _gap;
        return true;
    }

    /// <summary>The message on its way to this person is out of the way: sent, refused or dropped.</summary>
    public void Done(PersonId person, TimeSpan now)
    {
        var line = _lines[person];
        line.Current = null;
        line.Attempts = 0;
        Count--;
        if (line.Rows.Count > 0)
        {
            Wait(line, now, now);
            return;
        }

        line.State = SendLineState.Idle;
        if (line.Full(now, _gapToOne))
            _lines.Remove(person);
        else
            Sweep(now);
    }

    /// <summary>The message on its way did not arrive: it is tried again, and before any other of this person's.</summary>
    public void Again(PersonId person, TimeSpan now, TimeSpan notBefore)
    {
        var line = _lines[person];
        line.Rows.Enqueue(line.Current!, (line.Current!.Urgency, line.Current.Id));
        line.Current = null;
        Wait(line, now, notBefore);
    }

    /// <summary>Counts a failed attempt of the message on its way; returns how many there were.</summary>
    public int Failed(PersonId person) => ++_lines[person].Attempts;

    /// <summary>Nobody is sent to before this instant.</summary>
    public void HoldAll(TimeSpan until)
    {
        _heldUntil = Latest(_heldUntil, until);
        _next = Latest(_next, until);
    }

    private static TimeSpan Latest(TimeSpan one, TimeSpan other) => one > other ? one : other;

    private static TimeSpan Gap(double perSecond) => double.IsInfinity(perSecond) ? TimeSpan.Zero : TimeSpan.FromSeconds(1 / perSecond);

    private void Wait(SendLine line, TimeSpan now, TimeSpan notBefore)
    {
        line.State = SendLineState.Waiting;
        var due = now + line.Lacks(now, _gapToOne);
        _later.Enqueue((line, ++line.Stamp), due > notBefore ? due : notBefore);
    }

    private void MakeReady(SendLine line)
    {
        line.State = SendLineState.Ready;
        var first = line.Rows.Peek();
        _ready.Enqueue((line, ++line.Stamp), (first.Urgency, first.Id));
    }

    // People who were sent to a while ago are forgotten now and then, so that the table stays small.
    private void Sweep(TimeSpan now)
    {
        if (_lines.Count < _sweepAt)
            return;
        foreach (var (person, line) in _lines)
        {
            if (line.State == SendLineState.Idle && line.Full(now, _gapToOne))
                _lines.Remove(person);
        }

        _sweepAt = Math.Max(SweepFrom, _lines.Count * 2);
    }
}
