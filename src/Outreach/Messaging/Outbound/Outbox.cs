using System.Collections.Concurrent;
using System.Threading.Channels;
using Outreach.Messaging.Inbound;
using Outreach.People;
using Outreach.Storage;

namespace Outreach.Messaging.Outbound;

/// <summary>
/// Writes down what was decided, and then tells the workers what there is to send. While the sending is another worker's, the store alone
/// knows it.
/// </summary>
public sealed class Outbox(IStore store, IOutboxStore unsent)
{
    private readonly ConcurrentDictionary<string, Channel<PumpNews>> _news = new();
    private readonly ConcurrentDictionary<long, DateTimeOffset> _waiting = new();
    private readonly ConcurrentDictionary<PersonId, long> _red = new();
    private readonly ConcurrentDictionary<long, OutboxRow> _doubtful = new();
    private readonly ConcurrentDictionary<long, byte> _overtaken = new();
    private readonly Lock _gate = new();
    private List<OutboxRow>? _meanwhile;
    private bool _isOurs;

    /// <summary>How many messages wait to be sent or are on their way.</summary>
    public int Waiting => _waiting.Count;

    /// <summary>When the message was decided that waits longest; null when none waits.</summary>
    public DateTimeOffset? Oldest => _waiting.Values.Min(static since => (DateTimeOffset?)since);

    /// <summary>Whether something red waits for her, or is on its way.</summary>
    public bool RedWaits(PersonId person) => _red.ContainsKey(person);

    /// <summary>Commits the changes; what they queue is sent from then on.</summary>
    public async Task Commit(IReadOnlyList<Change> changes, CancellationToken cancellation)
        => (await TryCommit([], changes, cancellation)).ShouldHaveFit();

    /// <summary>Commits the changes if every precondition holds then; what they queue is sent from then on.</summary>
    public async Task<CommitResult> TryCommit(
        IReadOnlyList<Precondition> preconditions,
        IReadOnlyList<Change> changes,
        CancellationToken cancellation)
    {
        CommitResult result;
        try
        {
            result = await store.TryCommit(preconditions, changes, cancellation);
        }
        catch (StoreUnavailableException)
        {
            foreach (var row in Queued(changes))
                _doubtful[row.Id] = row;
            throw;
        }

        // What is older goes first.
        if (!_doubtful.IsEmpty)
            await Clear();
        if (result.IsKept)
        {
            foreach (var row in Queued(changes))
                Add(row);
        }
        else if (result.IsRefused)
        {
            // Whoever was refused decided on something older: he decides anew on what is so now.
            await store.Fresh(cancellation);
        }
        else if (result is CommitResult.Overtaken)
        {
            foreach (var change in changes.OfType<InboxChange>())
                _overtaken[change.Row.Id] = 0;
        }

        return result;
    }

    /// <summary>Whether a commit that was to deal with this message was overtaken.</summary>
    internal bool IsOvertaken(InboxRow row) => !_overtaken.IsEmpty && _overtaken.ContainsKey(row.Id);

    /// <summary>Whether a commit that was to deal with this message was overtaken since this was last asked.</summary>
    internal bool TakeOvertaken(InboxRow row) => !_overtaken.IsEmpty && _overtaken.TryRemove(row.Id, out _);

    private static IEnumerable<OutboxRow> Queued(IReadOnlyList<Change> changes)
        => changes.OfType<OutboxChange.Queued>().Select(static queued => queued.Row);

    // A store in trouble can have kept what it says it has not. Once it works again it is known, and then what is kept is sent, once:
    // not at the next start, days later, and not beside what was decided anew.
    private async Task Clear()
    {
        // Only what was in doubt before the store answered: what comes into doubt meanwhile is for the next time.
        var doubtful = _doubtful.Keys.ToList();
        try
        {
            var kept = (await unsent.Unsent(CancellationToken.None)).Select(static row => row.Id).ToHashSet();
            foreach (var id in doubtful)
            {
                if (_doubtful.TryRemove(id, out var row) && kept.Contains(id))
                    Add(row);
            }
        }
        catch (StoreUnavailableException)
        {
            // What was just kept stays kept; what is in doubt stays so until the store answers again.
        }
    }

    /// <summary>The sending is ours. What is kept from here on waits until what was kept before is known.</summary>
    internal void Open()
    {
        lock (_gate)
            (_isOurs, _meanwhile) = (true, []);
    }

    /// <summary>What was kept before, in its order.</summary>
    internal void TakeUp(IReadOnlyList<OutboxRow> rows)
    {
        lock (_gate)
        {
            foreach (var row in rows.Concat(_meanwhile ?? []))
                Enter(row);
            _meanwhile = null;
        }
    }

    /// <summary>The sending is another's, and all pumps have ended: what waits is forgotten here.</summary>
    internal void Close()
    {
        lock (_gate)
        {
            (_isOurs, _meanwhile) = (false, null);
            _news.Clear();
            _waiting.Clear();
            _red.Clear();
        }
    }

    internal void Add(OutboxRow row)
    {
        lock (_gate)
        {
            if (_meanwhile is { } later)
                later.Add(row);
            else if (_isOurs)
                Enter(row);
        }
    }

    private void Enter(OutboxRow row)
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
    internal Channel<PumpNews> News(string channel)
        => _news.GetOrAdd(channel, static _ => Channel.CreateUnbounded<PumpNews>(new() { SingleReader = true }));
}
