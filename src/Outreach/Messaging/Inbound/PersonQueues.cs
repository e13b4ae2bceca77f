using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Outreach.People;

namespace Outreach.Messaging.Inbound;

/// <summary>
/// One person's messages wait behind each other; different people's pass side by side. Only what waits in lanes that are open here is known
/// here: of the others the worker hears from the store whose they are.
/// </summary>
public sealed class PersonQueues
{
    /// <summary>How many lanes there are: a person always gets the same one.</summary>
    public const int Count = 128;

    /// <summary>In how many parts they are shared out among workers.</summary>
    public const int Parts = 16;

    /// <summary>How many lanes a part has.</summary>
    public const int PerPart = Count / Parts;

    private readonly Channel<InboxRow>[] _lanes = [.. Enumerable.Range(0, Count)
        .Select(_ => Channel.CreateUnbounded<InboxRow>(new() { SingleReader = true }))];
    private readonly ConcurrentDictionary<long, (DateTimeOffset Since, int Lane)> _waiting = new();
    private readonly bool[] _isOpen = new bool[Parts];

    /// <summary>How many messages wait or are at work.</summary>
    public int Waiting => _waiting.Count;

    /// <summary>When the message came that waits longest; null when none waits.</summary>
    public DateTimeOffset? Oldest => _waiting.Values.Min(static one => (DateTimeOffset?)one.Since);

    internal void Add(InboxRow row)
    {
        var lane = LaneRange.LaneOf(row.Person);
        if (Volatile.Read(ref _isOpen[lane / PerPart]) && _waiting.TryAdd(row.Id, (row.ReceivedAt, lane)))
            _lanes[lane].Writer.TryWrite(row);
    }

    /// <summary>From here on what comes in these lanes is for us.</summary>
    internal void Open(int part) => Volatile.Write(ref _isOpen[part], true);

    /// <summary>They are another's. What waits in them is forgotten here; nobody reads them any more.</summary>
    internal void Close(int part)
    {
        Volatile.Write(ref _isOpen[part], false);
        var lanes = LaneRange.OfPart(part);
        // The lanes before the list: what comes in between is then at most known twice, and never only to the list.
        foreach (var lane in _lanes.AsSpan(lanes.First, lanes.Count))
        {
            while (lane.Reader.TryRead(out _))
            {
            }
        }

        foreach (var (id, _) in _waiting.Where(one => one.Value.Lane / PerPart == part))
            _waiting.TryRemove(id, out _);
    }

    internal void Done(InboxRow row) => _waiting.TryRemove(row.Id, out _);

    /// <summary>It had its turn too soon, or too late: it waits again among what waits of hers, if it still does.</summary>
    /// <param name="early">The message.</param>
    /// <param name="hers">What waits of hers, in its order.</param>
    internal void Again(InboxRow early, IEnumerable<InboxRow> hers)
    {
        var waits = false;
        foreach (var row in hers)
        {
            if (row.Id == early.Id)
                Done(early);
            waits |= row.Id == early.Id;
            Add(row);
        }

        if (!waits)
            Done(early);
    }

    /// <summary>Each person's in their order, and people in turn: one who writes very much holds up nobody else of her lane.</summary>
    internal async IAsyncEnumerable<InboxRow> Lane(int number, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var reader = _lanes[number].Reader;
        var rows = new Dictionary<PersonId, Queue<InboxRow>>();
        var turns = new Queue<PersonId>();
        while (await reader.WaitToReadAsync(cancellation))
        {
            do
            {
                while (reader.TryRead(out var come))
                    Join(come);
                if (turns.TryDequeue(out var person))
                {
                    yield return rows[person].Dequeue();
                    if (rows[person].Count > 0)
                        turns.Enqueue(person);
                    else
                        rows.Remove(person);
                }
            }
            while (turns.Count > 0);
        }

        void Join(InboxRow row)
        {
            if (rows.TryGetValue(row.Person, out var hers))
            {
                hers.Enqueue(row);
                return;
            }

            rows[row.Person] = new([row]);
            turns.Enqueue(row.Person);
        }
    }
}
