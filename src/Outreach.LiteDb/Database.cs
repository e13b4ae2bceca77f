using LiteDB;
using LiteDB.Engine;
using Outreach.Channels;
using Outreach.Flows;
using Outreach.People;
using Outreach.Reach;
using Outreach.Safekeeping;

namespace Outreach.LiteDb;

/// <summary>An open LiteDB database with its books. One thread writes; any thread reads.</summary>
internal sealed class Database : IDisposable
{
    /// <summary>Pages in the journal before they go into the file: 32 MB, replayed in a blink after a crash.</summary>
    private const long MostJournalPages = 4_000;
    private const int PageBytes = 8192;

    private readonly Journal _journal;
    private readonly LiteDatabase _engine;
    private readonly ILiteCollection<BsonDocument> _tallies;
    private readonly Undo _undo = new();
    private readonly Ids _ids;
    private Tally _tally = new(0, 0, 0, 0, 0, 0, 0);

    private Database(Journal journal, LiteDatabase engine, Ids ids)
    {
        _journal = journal;
        _engine = engine;
        _ids = ids;
        _tallies = Rows("tally");
        People = new PeopleBook(Rows("people"), _undo, ids);
        Inbox = new InboxBook(Rows("inbox"), Rows("handled"), Rows("dead"), _undo, ids);
        Outbox = new OutboxBook(Rows("outbox"), Rows("unsent"));
        Talks = new TalkBook(Rows("talks"));
        Reach = new ReachBook(Rows("reach"));
    }

    public PeopleBook People { get; }

    public InboxBook Inbox { get; }

    public OutboxBook Outbox { get; }

    public TalkBook Talks { get; }

    public ReachBook Reach { get; }

    /// <summary>The number of the last transaction that is safe.</summary>
    public long LastBatch => _tally.Batch;

    /// <summary>The ledger as of the last transaction that is safe.</summary>
    public InboxLedger Ledger { get; private set; } = new(0, 0, 0, 0, 0);

    /// <summary>Opens what lies there, or begins anew.</summary>
    public static Database Open(IPlace place, Ids ids)
    {
        var journal = place.OpenJournal();
        LiteDatabase? engine = null;
        try
        {
            var settings = place.Settings();
            settings.LogStream = journal;
            settings.Collation = new Collation("/Ordinal");
#pragma warning disable CA2000 // The LiteDatabase disposes its engine.
            engine = new LiteDatabase(new LiteEngine(settings), new BsonMapper { TrimWhitespace = false, EmptyStringToNull = false });
#pragma warning restore CA2000
            var database = new Database(journal, engine, ids);
            database.Load(place.Name);
            return database;
        }
        catch
        {
            engine?.Dispose();
            journal.Dispose();
            throw;
        }
    }

    /// <summary>Does all jobs in one transaction. When it returns, they are safe; when it throws, ask <see cref="TryGoBack"/>.</summary>
    public void Write(long batch, IReadOnlyList<Job> jobs)
    {
        _engine.BeginTrans();
        foreach (var job in jobs)
            job.Run(this);
        _tally = _tally with { Batch = batch, Mark = _ids.Mark };
        _tallies.Upsert(_tally.Row());
        _journal.Expect();
        _engine.Commit();
        _journal.AwaitConfirmation();
        _undo.Forget();
        Ledger = _tally.Ledger;
        if (_journal.Length > MostJournalPages * PageBytes)
            _engine.Checkpoint();
    }

    /// <summary>Puts a failed transaction back. False when the database is not to be trusted any more and must be opened anew.</summary>
    public bool TryGoBack()
    {
        try
        {
            if (!_engine.Rollback())
                return false;
            _undo.GoBack();
            // Empties LiteDB's queue of the pages that a rollback hands back, so that the journal awaits the right page.
            _engine.Checkpoint();
            _tally = Tally.Read(_tallies.FindById(1L));
            return true;
        }
        catch (Exception cause) when (cause is not OutOfMemoryException)
        {
            return false;
        }
    }

    /// <summary>Keeps a message once, and knows or makes its sender.</summary>
    /// <param name="arrival">The message.</param>
    /// <param name="doubtful">Its sender was told that it could not be kept, though perhaps it was: then it is new to him.</param>
    public InboxRow? Receive(Arrival arrival, bool doubtful)
    {
        if (Inbox.Knows(arrival.Key))
            return doubtful ? Inbox.FindWaiting(arrival.Key) : null;
        var row = Inbox.Add(arrival, People.Meet(arrival));
        _tally = _tally with { Received = _tally.Received + 1, Waiting = _tally.Waiting + 1 };
        return row;
    }

    /// <summary>
    /// Writes a turn. A turn that deals with a message that was dealt with before was kept before (its caller was told otherwise
    /// in the middle of a disk's trouble): it is not written twice.
    /// </summary>
    public void Apply(IReadOnlyList<Change> changes)
    {
        if (changes.Any(change => change is InboxChange(var row) && Inbox.IsDealtWith(row)))
            return;
        foreach (var change in changes)
            Apply(change);
    }

    public void Checkpoint() => _engine.Checkpoint();

    public void Dispose()
    {
        _engine.Dispose();
        _journal.Dispose();
    }

    private void Apply(Change change)
    {
        switch (change)
        {
            case InboxChange inbox:
                _tally = Inbox.Apply(inbox, _tally);
                break;
            case OutboxChange outbox:
                Outbox.Apply(outbox);
                break;
            case ChatChange chat:
                Talks.Apply(chat, People);
                break;
            case SessionChange session:
                Talks.Apply(session, People);
                break;
            case ReachChange reach:
                Reach.Apply(reach);
                break;
            case PersonChange person:
                People.Apply(person);
                if (person is PersonChange.Erased(var erased))
                    Talks.Erase(erased);
                break;
            default:
                throw new NotSupportedException($"{change.GetType().Name} is not known to this store.");
        }
    }

    private void Load(string name)
    {
        if (!_engine.UtcDate)
            _engine.UtcDate = true;
        // We checkpoint ourselves: LiteDB's own way gives up whenever somebody reads.
        if (_engine.CheckpointSize != 0)
            _engine.CheckpointSize = 0;
        if (_tallies.FindById(1L) is not { } row)
        {
            _engine.Checkpoint();
            Write(1, []);
            return;
        }

        if (row["v"].AsInt32 > Tally.Layout)
            throw new StoreUnavailableException($"The store '{name}' was written by a newer version of this program. Run that version.");
        _tally = Tally.Read(row);
        Ledger = _tally.Ledger;
        _ids.StartBeyond(_tally.Mark);
        People.Load();
        Inbox.Load();
    }

    private ILiteCollection<BsonDocument> Rows(string name) => _engine.GetCollection(name, BsonAutoId.Int64);
}
