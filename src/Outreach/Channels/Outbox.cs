using System.Collections.Concurrent;
using System.Threading.Channels;
using Outreach.People;
using Outreach.Safekeeping;

namespace Outreach.Channels;

/// <summary>Writes down what was decided, and then tells the workers what there is to send.</summary>
public sealed class Outbox(IStore store)
{
    private readonly ConcurrentDictionary<string, Channel<PumpNews>> _news = new();
    private readonly ConcurrentDictionary<long, DateTimeOffset> _waiting = new();
    private readonly ConcurrentDictionary<PersonId, long> _red = new();

    /// <summary>How many messages wait to be sent or are on their way.</summary>
    public int Waiting => _waiting.Count;

    /// <summary>When the message was decided that waits longest; nothing when none waits.</summary>
    public DateTimeOffset? Oldest => _waiting.Values.Min(static since => (DateTimeOffset?)since);

    /// <summary>Whether something red waits for her, or is on its way.</summary>
    public bool RedWaits(PersonId person) => _red.ContainsKey(person);

    /// <summary>Commits the changes; what they queue is sent from then on.</summary>
    public async Task Commit(IReadOnlyList<Change> changes, CancellationToken cancellation)
    {
        await store.Commit(changes, cancellation);
        Add(changes);
    }

    /// <summary>Commits the changes if every claim holds then; what they queue is sent from then on.</summary>
    /// <returns>False when a claim did not hold; nothing was kept.</returns>
    public async Task<bool> TryCommit(IReadOnlyList<Claim> claims, IReadOnlyList<Change> changes, CancellationToken cancellation)
    {
        if (!await store.TryCommit(claims, changes, cancellation))
            return false;
        Add(changes);
        return true;
    }

    private void Add(IReadOnlyList<Change> changes)
    {
        foreach (var change in changes)
        {
            if (change is OutboxChange.Queued queued)
                Add(queued.Row);
        }
    }

    internal void Add(OutboxRow row)
    {
        if (!_waiting.TryAdd(row.Id, row.QueuedAt))
            return;
        if (row.Urgency == Urgency.Red)
            _red[row.Person] = row.Id;
        News(row.Channel).Writer.TryWrite(new PumpNews(row));
    }

    internal void Gone(OutboxRow row)
    {
        _waiting.TryRemove(row.Id, out _);
        _red.TryRemove(new(row.Person, row.Id));
    }

    /// <summary>By which the pump of this channel hears everything.</summary>
    internal Channel<PumpNews> News(string channel) => _news.GetOrAdd(channel, static _ => Channel.CreateUnbounded<PumpNews>(new() { SingleReader = true }));
}
