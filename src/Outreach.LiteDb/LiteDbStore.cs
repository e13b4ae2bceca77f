using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using Outreach.Channels;
using Outreach.Flows;
using Outreach.People;
using Outreach.Reach;
using Outreach.Safekeeping;

namespace Outreach.LiteDb;

/// <summary>Everything that is kept, in one LiteDB database. Writes go through the one writer, reads stay on their caller's thread.</summary>
internal sealed class LiteDbStore
    : IStore, IPeopleStore, IInboxStore, IOutboxStore, IChatStore, ISessionStore, IReachStore, IDisposable
{
    private const int PageSize = 1_000;

    private readonly IPlace _place;
    private readonly Ids _ids = new();
    private readonly Writer _writer;
    private readonly ILogger _logger;
    private readonly ConcurrentDictionary<string, byte> _doubtful = new();

    /// <summary>Opens the store.</summary>
    /// <exception cref="StoreUnavailableException">It cannot be opened; the message says why and what to do.</exception>
    public LiteDbStore(IPlace place, StoreHealth health, StoreMetrics metrics, TimeProvider time, ILogger<LiteDbStore> logger)
    {
        _place = place;
        _logger = logger;
        try
        {
            _writer = new Writer(place, _ids, health, metrics, time, logger);
        }
        catch
        {
            place.Dispose();
            throw;
        }
    }

    public long NextId()
    {
        var id = _ids.Next();
        // A commit of nothing moves the mark of the ids, if so many are given without one.
        if (id % (Ids.Ahead / 4) == 0)
            _ = _writer.Do(static _ => null);
        return id;
    }

    /// <remarks>The token counts until the writing is handed in; then the caller gets to know what became of it.</remarks>
    public Task Commit(IReadOnlyList<Change> changes, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return _writer.Do(database =>
        {
            database.Apply(changes);
            return null;
        });
    }

    public async Task<InboxRow?> Receive(Arrival arrival, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        try
        {
            var doubtful = _doubtful.ContainsKey(arrival.Key);
            var row = await _writer.Do(database => database.Receive(arrival, doubtful));
            _doubtful.TryRemove(arrival.Key, out _);
            return row;
        }
        catch (StoreUnavailableException)
        {
            // Perhaps the disk failed only after the message was kept: when it is delivered again, it is new to its lane.
            _doubtful.TryAdd(arrival.Key, 0);
            throw;
        }
    }

    public ValueTask<Person?> Find(PersonId id, CancellationToken cancellation) => Read(database => database.People.Find(id), cancellation);

    public ValueTask<ChatState> Chat(PersonId person, CancellationToken cancellation) => Read(database => database.Talks.Chat(person), cancellation);

    public ValueTask<Sealed?> Session(PersonId person, CancellationToken cancellation) => Read(database => database.Talks.Session(person), cancellation);

    public async Task<IReadOnlyList<InboxRow>> Waiting(CancellationToken cancellation) => await Read(static database => database.Inbox.Waiting(), cancellation);

    public async Task<IReadOnlyList<OutboxRow>> Unsent(CancellationToken cancellation) => await Read(static database => database.Outbox.Unsent(), cancellation);

    public async Task<InboxLedger> Ledger(CancellationToken cancellation) => await Read(static database => database.Ledger, cancellation);

    public async IAsyncEnumerable<ReachEntry> Entries(DateTimeOffset until, [EnumeratorCancellation] CancellationToken cancellation)
    {
        for (var last = 0L; ;)
        {
            var after = last;
            var page = await Read(database => database.Reach.Page(after, PageSize), cancellation);
            foreach (var entry in page.Where(entry => entry.At < until))
                yield return entry;
            if (page.Count < PageSize)
                yield break;
            last = page[^1].Id;
        }
    }

    public void Dispose()
    {
        _writer.Dispose();
        _place.Dispose();
    }

    /// <summary>Reads at once; when that fails, asks the writer to look after the database and reads once more.</summary>
    private async ValueTask<T> Read<T>(Func<Database, T> read, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        try
        {
            if (_writer.Database is { } open)
                return read(open);
        }
        catch (Exception cause) when (cause is not OutOfMemoryException)
        {
            Log.ReadFailed(_logger, cause.GetType().Name);
        }

        await _writer.Do(static _ => null);
        try
        {
            return read(_writer.Database ?? throw new StoreUnavailableException());
        }
        catch (Exception cause) when (cause is not (StoreUnavailableException or OutOfMemoryException))
        {
            throw new StoreUnavailableException($"The store '{_place.Name}' cannot be read: {cause.Message} If this lasts, the file is damaged: put it back from its copy.", cause);
        }
    }
}
