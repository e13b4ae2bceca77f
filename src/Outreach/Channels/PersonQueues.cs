using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Outreach.People;

namespace Outreach.Channels;

/// <summary>One person's messages wait behind each other; different people's pass side by side.</summary>
public sealed class PersonQueues
{
    /// <summary>How many lanes there are: a person always gets the same one.</summary>
    public const int Count = 128;

    private readonly Channel<InboxRow>[] _lanes = [.. Enumerable.Range(0, Count).Select(_ => Channel.CreateUnbounded<InboxRow>(new() { SingleReader = true }))];
    private readonly ConcurrentDictionary<long, DateTimeOffset> _waiting = new();

    /// <summary>How many messages wait or are at work.</summary>
    public int Waiting => _waiting.Count;

    /// <summary>When the message came that waits longest; null when none waits.</summary>
    public DateTimeOffset? Oldest => _waiting.Values.Min(static since => (DateTimeOffset?)since);

    internal void Add(InboxRow row)
    {
        if (_waiting.TryAdd(row.Id, row.ReceivedAt))
            _lanes[row.Person.Value % Count].Writer.TryWrite(row);
    }

    internal void Done(InboxRow row) => _waiting.TryRemove(row.Id, out _);

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
