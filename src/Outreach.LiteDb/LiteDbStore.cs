using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using Outreach.Content;
using Outreach.Flows.Engine;
using Outreach.Flows.Joining;
using Outreach.Jobs.Retention;
using Outreach.LiteDb.Books;
using Outreach.LiteDb.Copies;
using Outreach.LiteDb.Files;
using Outreach.LiteDb.Rows;
using Outreach.Messaging.Channels;
using Outreach.Messaging.DeadLettering;
using Outreach.Messaging.Delivered;
using Outreach.Messaging.Inbound;
using Outreach.Messaging.Outbound;
using Outreach.Messaging.Sms;
using Outreach.People;
using Outreach.Privacy;
using Outreach.Reach;
using Outreach.Storage;

namespace Outreach.LiteDb;

/// <summary>
/// Everything that is kept, in one LiteDB database. The writer's thread works in it; what was used lately is read from memory at once.
/// </summary>
internal sealed partial class LiteDbStore
    :
        IStore,
        IPeopleStore,
        IInboxStore,
        IOutboxStore,
        IChatStore,
        ISessionStore,
        IReachStore,
        IDeadLetterStore,
        IDeliveryStore,
        ICodeStore,
        IHelpStore,
        IContentStore,
        IChannelTroubleStore,
        IHoldStore,
        IDisposable
{
    private const int PageSize = 1_000;
    private const int SealedAtOnce = 200;
    private static readonly TimeSpan SealingPause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan TroublePause = TimeSpan.FromMinutes(1);

    private readonly IPlace _place;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly Ids _ids = new();
    private readonly Writer _writer;
    private readonly CancellationTokenSource _closing = new();
    private readonly Task _sealing;
    private int _disposed;
    private readonly ConcurrentDictionary<string, byte> _doubtful = new();

    /// <summary>Opens the store.</summary>
    /// <exception cref="StoreUnavailableException">It cannot be opened; the message says why and what to do.</exception>
    public LiteDbStore(IPlace place, StoreHealth health, StoreMetrics metrics, TimeProvider time, ILogger<LiteDbStore> logger, KeyFile keys)
    {
        (_place, _time, _logger) = (place, time, logger);
        try
        {
            _writer = new Writer(place, keys, _ids, health, metrics, time, logger);
            _sealing = SealOlder(_closing.Token);
        }
        catch
        {
            place.Dispose();
            throw;
        }
    }

    /// <summary>Whether something that an older version left open is still to be sealed.</summary>
    public bool HasOlder => _writer.Seen.HasOlder;

    /// <inheritdoc cref="Writer.Hold"/>
    internal Task<CopyHold> Hold() => _writer.Hold();

    public long NextId()
    {
        var id = _ids.Next();
        // A commit of nothing moves the mark of the ids, if so many are given without one.
        if (id % (Ids.Ahead / 4) == 0)
            _ = _writer.Do(static _ => true, writes: true);
        return id;
    }

    // What is at hand changes with each commit.
    public ValueTask Fresh(CancellationToken cancellation) => ValueTask.CompletedTask;

    /// <remarks>The token counts until the writing is handed in; then the caller gets to know what became of it.</remarks>
    public Task<CommitResult> TryCommit(
        IReadOnlyList<Precondition> preconditions,
        IReadOnlyList<Change> changes,
        CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var now = _time.GetUtcNow();
        return _writer.Do(books => books.TryApply(preconditions, changes, now), writes: true);
    }

    public async Task<InboxRow?> Receive(Arrival arrival, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        try
        {
            var doubtful = _doubtful.ContainsKey(arrival.Key);
            var row = await _writer.Do(books => books.Receive(arrival, doubtful), writes: true);
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

    public async ValueTask<Person?> Find(PersonId id, CancellationToken cancellation)
        => _writer.Books?.People.Recent.TryPeek(id.Value, out var person) == true
            ? person
            : await Read(books => books.People.Find(id), cancellation);

    public async ValueTask<Person?> Find(PersonKey key, CancellationToken cancellation)
        => await Read(books => books.People.Find(key), cancellation);

    public Task<int> Sent(PersonKey key, DateTimeOffset since, CancellationToken cancellation)
        => Read(books => books.Codes.Sent(key, since), cancellation);

    public async ValueTask<ChatState> Chat(PersonId person, CancellationToken cancellation) => (await Talk(person, cancellation)).Chat;

    public async ValueTask<Sealed?> Session(PersonId person, CancellationToken cancellation) => (await Talk(person, cancellation)).Session;

    public IAsyncEnumerable<(PersonId Person, Sealed Session)> Sessions(CancellationToken cancellation)
        => All(static talk => talk.Session, cancellation);

    public Task<IReadOnlyList<InboxRow>> Waiting(LaneRange lanes, CancellationToken cancellation)
        => Read(books => books.Inbox.Waiting(lanes), cancellation);

    public Task<IReadOnlyList<OutboxRow>> Unsent(CancellationToken cancellation)
        => Read(static books => books.Outbox.Unsent(), cancellation);

    public Task<InboxLedger> Ledger(CancellationToken cancellation) => Task.FromResult(_writer.Seen.Ledger);

    public Task<DeadLetterCount> Count(CancellationToken cancellation) => Task.FromResult(_writer.Seen.DeadLetters);

    public Task<IReadOnlyList<DeadLetter>> After(long id, int most, CancellationToken cancellation)
        => Read<IReadOnlyList<DeadLetter>>(
            books =>
            [
                .. books.Inbox.Dead(id, most).Concat<DeadLetter>(books.Outbox.Dead(id, most)).OrderBy(letter => letter.Id).Take(most),
            ],
            cancellation);

    public async IAsyncEnumerable<ReachEntry> Entries(DateTimeOffset until, [EnumeratorCancellation] CancellationToken cancellation)
    {
        for (var last = 0L; ;)
        {
            var after = last;
            var page = await Read(books => books.Reach.Page(after, PageSize), cancellation);
            foreach (var entry in page.Where(entry => entry.At < until))
                yield return entry;
            if (page.Count < PageSize)
                yield break;
            last = page[^1].Id;
        }
    }

    public Task<ReachCounts> Counts(CancellationToken cancellation) => Read(static books => books.Counts.All(), cancellation);

    public async IAsyncEnumerable<string> Tokens([EnumeratorCancellation] CancellationToken cancellation)
    {
        for (var last = 0L; ;)
        {
            var after = last;
            var page = await Read(books => books.Audience.Tokens(after, PageSize), cancellation);
            foreach (var (_, token) in page)
                yield return token;
            if (page.Count < PageSize)
                yield break;
            last = page[^1].Id;
        }
    }

    public Task<Delivery?> Find(string channel, string reference, CancellationToken cancellation)
        => Read(books => books.Deliveries.Find(channel, reference), cancellation);

    public Task<IReadOnlyList<DeliveryFigures>> Figures(DateOnly from, DateOnly until, CancellationToken cancellation)
        => Task.FromResult<IReadOnlyList<DeliveryFigures>>(
            [.. _writer.Seen.Days.Where(figures => figures.Day >= from && figures.Day < until)]);

    public IReadOnlyList<ChannelTrouble> Troubles => _writer.Seen.Troubles;

    public ContentTaken? Content => _writer.Seen.Content;

    public IReadOnlyList<LegalHold> Holds => _writer.Seen.Holds;

    public HelpDay LastHelp => _writer.Seen.Help;

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
            return;
        _closing.Cancel();
        _writer.Dispose();
        _place.Dispose();
        _sealing.GetAwaiter().GetResult();
        _closing.Dispose();
    }

    // A little at a time, behind whoever has something to keep; how far it came is kept with it, so that the next start goes on.
    private async Task SealOlder(CancellationToken closing)
    {
        if (!HasOlder)
            return;
        Log.SealingBegun(_logger);
        while (HasOlder && !closing.IsCancellationRequested)
        {
            var pause = SealingPause;
            try
            {
                await _writer.Do(static books => books.SealOlder(SealedAtOnce), writes: true);
            }
            catch (StoreUnavailableException)
            {
                // The store tells its trouble itself; what is left waits for it to be over.
                pause = TroublePause;
            }

            await Task.Delay(pause, _time, closing).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        if (!HasOlder)
            Log.SealingDone(_logger);
    }

    private async IAsyncEnumerable<(PersonId Person, Sealed Part)> All(
        Func<StoredTalk, Sealed?> part, [EnumeratorCancellation] CancellationToken cancellation)
    {
        for (var last = new PersonId(0); ;)
        {
            var after = last;
            var page = await Read(books => books.Talks.Page(after, PageSize), cancellation);
            foreach (var (person, talk) in page)
            {
                if (part(talk) is { } kept)
                    yield return (person, kept);
            }

            if (page.Count < PageSize)
                yield break;
            last = page[^1].Person;
        }
    }

    private async ValueTask<StoredTalk> Talk(PersonId person, CancellationToken cancellation)
        => _writer.Books?.Talks.Recent.TryPeek(person.Value, out var talk) == true
            ? talk
            : await Read(books => books.Talks.Find(person), cancellation);

    private Task<T> Read<T>(Func<ChangeApplier, T> read, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return _writer.Do(read, writes: false);
    }
}
