using Outreach.Messaging.Channels;
using Outreach.Messaging.Screens;
using Outreach.People;

namespace Outreach.Messaging.Outbound;

/// <summary>
/// Who is sent to next in one channel: each person's messages in their order and one at a time, red before replies before
/// reminders before broadcasts, fair turns between people, within the channel's pace. Nothing is sent here, and time is given: the time
/// since the program started, which no change of the clock disturbs.
/// </summary>
public sealed class SendSchedule(ChannelAbilities abilities)
{
    private const int SweepFrom = 4096;

    /// <summary>A screen that goes sooner is shown although a newer one follows it.</summary>
    private static readonly TimeSpan Shortly = TimeSpan.FromSeconds(0.5);

    private readonly Dictionary<PersonId, SendLine> _lines = [];
    private readonly PriorityQueue<(SendLine Line, int Stamp), TimeSpan> _later = new();
    // Who waits for an answer gets it a little before its turn; what follows waits so much longer. Never so early that more than the pace
    // allows go in one second: 31 sendings span 30 gaps, 1,024 ms at 29.3 a second.
    private static readonly TimeSpan Early = TimeSpan.FromMilliseconds(8);

    private readonly TimeSpan _gap = Gap(abilities.PerSecond);
    private readonly UrgencyTurns _byUrgency = new(Gap(abilities.PerSecond));
    private readonly TimeSpan _gapToOne = Gap(abilities.PerSecondToOne);
    private readonly PriorityQueue<OutboxRow, TimeSpan> _resting = new();
    private List<OutboxRow> _outdated = [];
    private TimeSpan _next;
    private TimeSpan _heldUntil;
    private int _sweepAt = SweepFrom;

    /// <summary>How many wait or are on their way.</summary>
    public int Count { get; private set; }

    /// <summary>
    /// Puts a message behind its person's other ones of the same urgency; which of those it makes outdated, <see cref="TakeOutdated"/>
    /// tells.
    /// </summary>
    public void Add(OutboxRow row, TimeSpan now)
    {
        if (!_lines.TryGetValue(row.Person, out var line))
            _lines[row.Person] = line = new SendLine(row.Person, abilities.BurstToOne);
        if (line.State == SendLineState.Ready)
            _byUrgency.Remove(line);
        if (row.Urgency <= Urgency.Reply)
            line.Asked(now);
        Count -= line.Remove(Outdated.By(row, line, IsSlow(line, row, now)), _outdated);
        line.Add(row);
        Count++;
        if (row.Patience > TimeSpan.Zero)
            line.PatientUntil = now + row.Patience;
        if (line.State is SendLineState.Idle or SendLineState.Ready || (line.State == SendLineState.Waiting && line.First == row))
            Place(line, now);
    }

    /// <summary>What need not be sent any more, since the last time this was asked.</summary>
    public IReadOnlyList<OutboxRow> TakeOutdated()
    {
        if (_outdated.Count == 0)
            return [];
        var taken = _outdated;
        _outdated = [];
        return taken;
    }

    /// <summary>The message to be sent now; else how long until the next may go, if any waits.</summary>
    public bool TryNext(TimeSpan now, out OutboxRow? row, out TimeSpan? wait) => TryNext(now, onlyRed: false, out row, out wait);

    /// <summary>The same, where there is room for what is red alone.</summary>
    public bool TryNext(TimeSpan now, bool onlyRed, out OutboxRow? row, out TimeSpan? wait)
    {
        row = null;
        wait = null;
        while (_resting.TryPeek(out _, out var awake) && awake <= now)
            Add(_resting.Dequeue(), now);
        while (_later.TryPeek(out var entry, out var due) && due <= now)
        {
            _later.Dequeue();
            if (entry.Line.State == SendLineState.Waiting && entry.Line.Stamp == entry.Stamp)
                MakeReady(entry.Line);
        }

        if (_byUrgency.Choose(onlyRed) is not { } urgency)
        {
            wait = _later.TryPeek(out _, out var soon) ? soon - now : null;
            if (_resting.TryPeek(out _, out var first) && !(wait < first - now))
                wait = first - now;
            return false;
        }

        var turn = urgency <= Urgency.Reply ? Latest(_next - Early, _heldUntil) : _next;
        if (now < turn)
        {
            wait = turn - now;
            return false;
        }

        var line = _byUrgency.Take(urgency);
        line.State = SendLineState.Sending;
        row = line.Begin(now, _gapToOne);
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
        line.NotBefore = default;
        Count--;
        Rest(line, now);
    }

    /// <summary>
    /// The message on its way did not arrive: it is tried again, and before any other of this person's, unless it is outdated by now.
    /// </summary>
    public void Again(PersonId person, TimeSpan now, TimeSpan notBefore)
    {
        var line = _lines[person];
        var row = line.Current!;
        line.Current = null;
        if (Outdated.Is(row, line))
        {
            _outdated.Add(row);
            (Count, line.Attempts) = (Count - 1, 0);
        }
        else
        {
            line.Add(row);
        }

        line.NotBefore = notBefore;
        Rest(line, now);
    }

    /// <summary>The message on its way rests: this person's other ones go meanwhile.</summary>
    public void Rest(PersonId person, TimeSpan now, TimeSpan until)
    {
        _resting.Enqueue(_lines[person].Current!, until);
        Done(person, now);
    }

    /// <summary>Counts a failed attempt of the message on its way; returns how many there were.</summary>
    public int Failed(PersonId person) => ++_lines[person].Attempts;

    /// <summary>Whether nobody is sent to now.</summary>
    public bool IsHeld(TimeSpan now) => now < _heldUntil;

    /// <summary>Nobody is sent to before this instant.</summary>
    public void HoldAll(TimeSpan until)
    {
        _heldUntil = Latest(_heldUntil, until);
        _next = Latest(_next, until);
    }

    private static TimeSpan Latest(TimeSpan one, TimeSpan other) => one > other ? one : other;

    private static TimeSpan Gap(double perSecond) => double.IsInfinity(perSecond) ? TimeSpan.Zero : TimeSpan.FromSeconds(1 / perSecond);

    // How long the screens of this person that wait already would still wait, as far as can be said.
    private bool IsSlow(SendLine line, OutboxRow row, TimeSpan now)
        => row.Kind == OutgoingKind.Screen && line.Count > 0
            && Latest(line.LastLacks(now, _gapToOne), _byUrgency.Length + _gap) >= Shortly;

    private void Rest(SendLine line, TimeSpan now)
    {
        if (line.Count > 0)
        {
            Place(line, now);
            return;
        }

        line.State = SendLineState.Idle;
        if (line.IsForgotten(now, _gapToOne))
            _lines.Remove(line.Person);
        else
            Sweep(now);
    }

    private void Place(SendLine line, TimeSpan now)
    {
        var due = Latest(now + line.Lacks(now, _gapToOne), line.NotBefore);
        if (line.First.Patience > TimeSpan.Zero)
            due = Latest(due, line.PatientUntil);
        line.Stamp++;
        if (due <= now)
        {
            MakeReady(line);
            return;
        }

        line.State = SendLineState.Waiting;
        _later.Enqueue((line, line.Stamp), due);
    }

    private void MakeReady(SendLine line)
    {
        line.State = SendLineState.Ready;
        _byUrgency.Add(line);
    }

    // People who were sent to a while ago are forgotten now and then, so that the table stays small.
    private void Sweep(TimeSpan now)
    {
        if (_lines.Count < _sweepAt)
            return;
        foreach (var (person, line) in _lines)
        {
            if (line.State == SendLineState.Idle && line.IsForgotten(now, _gapToOne))
                _lines.Remove(person);
        }

        _sweepAt = Math.Max(SweepFrom, _lines.Count * 2);
    }
}
