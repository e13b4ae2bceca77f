using System.Collections.Concurrent;
using System.Threading.Channels;

namespace Outreach.Channels;

/// <summary>One person's messages wait behind each other; different people's pass side by side.</summary>
public sealed class Lanes
{
    /// <summary>How many lanes there are: a person always gets the same one.</summary>
    public const int Count = 128;

    private readonly Channel<InboxRow>[] _lanes = [.. Enumerable.Range(0, Count).Select(_ => Channel.CreateUnbounded<InboxRow>(new() { SingleReader = true }))];
    private readonly ConcurrentDictionary<long, DateTimeOffset> _waiting = new();

    /// <summary>How many messages wait or are at work.</summary>
    public int Waiting => _waiting.Count;

    /// <summary>When the message came that waits longest; nothing when none waits.</summary>
    public DateTimeOffset? Oldest => _waiting.Values.Min(static since => (DateTimeOffset?)since);

    internal void Add(InboxRow row)
    {
        if (_waiting.TryAdd(row.Id, row.ReceivedAt))
            _lanes[row.Person.Value % Count].Writer.TryWrite(row);
    }

    internal void Done(InboxRow row) => _waiting.TryRemove(row.Id, out _);

    internal IAsyncEnumerable<InboxRow> Lane(int number, CancellationToken cancellation) => _lanes[number].Reader.ReadAllAsync(cancellation);
}
