using LiteDB;
using LiteDB.Engine;
using Outreach.LiteDb.Books;
using Outreach.LiteDb.Files;
using Outreach.LiteDb.Rows;
using Outreach.Privacy;
using Outreach.Reach;
using Outreach.Storage;

namespace Outreach.LiteDb;

/// <summary>
/// An open LiteDB database. One thread works in it: LiteDB 5.0.20 now and then closes itself when one thread reads what another is
/// writing. After any exception it is not to be trusted: dispose it and open another; what was not committed is gone with it.
/// </summary>
internal sealed partial class Database : IDisposable
{
    /// <summary>
    /// Pages in the journal before they go into the file; nobody is answered meanwhile. At 100 messages a second the slowest hundredth
    /// of the answers took 131 ms with 4,000 pages and 84 ms with 500, and not fewer answers in all.
    /// </summary>
    private const long MostJournalPages = 500;
    private const int PageBytes = 8192;
    private const int MostCoarsened = 1_000;
    private const string LayoutField = "v";

    private readonly Journal _journal;
    private readonly LiteDatabase _engine;
    private readonly ILiteCollection<BsonDocument> _layouts;
    private readonly SealedRows _tallies;
    private readonly Seals _seals;
    private readonly Shelf _shelf;
    private readonly Ids _ids;

    private Database(Journal journal, LiteDatabase engine, Ids ids, KeyFile keys)
    {
        _journal = journal;
        _engine = engine;
        _ids = ids;
        _seals = new Seals(keys);
        _layouts = ChangeApplier.Rows(engine, "tally");
        _tallies = new SealedRows(_layouts, _seals, LayoutField);
        _shelf = new Shelf(engine, _seals);
        Books = new ChangeApplier(engine, ids, _seals, _shelf);
    }

    public ChangeApplier Books { get; }

    /// <summary>The number of the last transaction that is safe.</summary>
    public long LastBatch { get; private set; }

    /// <summary>Opens what lies there, or begins anew.</summary>
    /// <param name="place">Where it lies.</param>
    /// <param name="ids">Its numbers.</param>
    /// <param name="keys">Its keys. Where one took the place of another, what hangs on that is made anew first.</param>
    /// <param name="now">When it is.</param>
    public static Database Open(IPlace place, Ids ids, KeyFile keys, DateTimeOffset now)
    {
        if (keys.Before is { } before)
        {
            using var hanging = Open(place, ids, before);
            hanging.Renew(place.Name, before, keys, now);
        }

        var database = Open(place, ids, keys);
        try
        {
            database.Load(place.Name, keys);
            return database;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    private static Database Open(IPlace place, Ids ids, KeyFile keys)
    {
        var journal = place.OpenJournal();
        LiteDatabase? engine = null;
        try
        {
            var settings = place.Settings();
            settings.LogStream = journal;
            // LiteDB's default folds case and follows the machine's culture: AgAC would be agac.
            settings.Collation = new Collation("/Ordinal");
#pragma warning disable CA2000 // The LiteDatabase disposes its engine.
            engine = new LiteDatabase(new LiteEngine(settings), new BsonMapper { TrimWhitespace = false, EmptyStringToNull = false });
#pragma warning restore CA2000
            return new Database(journal, engine, ids, keys);
        }
        catch
        {
            engine?.Dispose();
            journal.Dispose();
            throw;
        }
    }

    /// <summary>Does all jobs in one transaction. When it returns, they are safe.</summary>
    public void Write(long batch, IReadOnlyList<Job> jobs)
    {
        _engine.BeginTrans();
        foreach (var job in jobs)
            job.Run(Books);
        var tally = Books.Finish(batch, _ids.Mark);
        _tallies.Upsert(tally.Row());
        _journal.Expect();
        _engine.Commit();
        _journal.AwaitConfirmation();
        LastBatch = batch;
        Books.Publish();
    }

    /// <summary>Does jobs that write nothing.</summary>
    public void Read(IReadOnlyList<Job> jobs)
    {
        foreach (var job in jobs)
            job.Run(Books);
        Books.Publish();
    }

    /// <summary>
    /// Brings the journal into the file when it has grown long, or when somebody was forgotten: what was hers still stands in it.
    /// </summary>
    /// <param name="now">What is old by then is made coarse after it.</param>
    public void Tidy(DateTimeOffset now)
    {
        if (_journal.Length <= MostJournalPages * PageBytes && !Books.HasErased)
            return;
        Books.HasErased = false;
        _engine.Checkpoint();
        // Afterwards: a document that somebody has written into must not keep the journal from coming into the file.
        if (Books.Inbox.NeedsTidying || Books.HasFine(now - ReachEntry.Exactly))
            Coarsen(now - ReachEntry.Exactly);
    }

    // Not the writing of a turn: the ledger and the number of the last one stay as they are.
    private void Coarsen(DateTimeOffset before)
    {
        _engine.BeginTrans();
        Books.Inbox.Tidy();
        Books.Coarsen(before, MostCoarsened);
        _tallies.Upsert(Books.Finish(LastBatch, _ids.Mark).Row());
        _journal.Expect();
        _engine.Commit();
        _journal.AwaitConfirmation();
    }

    /// <summary>Brings the journal into the file.</summary>
    public void Checkpoint() => _engine.Checkpoint();

    public void Dispose()
    {
        _engine.Dispose();
        _journal.Dispose();
        _seals.Dispose();
    }

    private void Load(string name, KeyFile keys)
    {
        if (!_engine.UtcDate)
            _engine.UtcDate = true;
        // We checkpoint ourselves, after the callers have their answer.
        if (_engine.CheckpointSize != 0)
            _engine.CheckpointSize = 0;
        if (_layouts.FindById(1L) is not { } row)
        {
            if (_shelf.HasAny)
                throw new StoreUnavailableException($"The store '{name}' is not as this program left it: its count of itself is " +
                    "missing, but there are rows. Put the last good copy of the whole store in its place.");
            Begin(keys);
            return;
        }

        var layout = row[LayoutField].AsInt32;
        if (layout is not (LedgerCounters.Layout or LedgerCounters.OpenLayout))
            throw new StoreUnavailableException(
                    $"The store '{name}' was written by {(layout > LedgerCounters.Layout ? "a newer" : "an older, unreleased")} version " +
                    "of this program. Run that version.");
        var older = layout == LedgerCounters.OpenLayout;
        _seals.TakesOpen = _seals.TakesOpenGuarded = older;
        if (Books.Key.Misfit(keys, older ? Books.People.Addresses : []) is { } misfit)
        {
            throw new StoreUnavailableException(
                $"Privacy:KeyFile is not the one that the store '{name}' was sealed with: {misfit}. Put the right one back from its " +
                    "copy; with another one nobody in the store is known, and nothing in it can be read.");
        }

        try
        {
            Load(older);
        }
        catch (TamperedException cause)
        {
            throw new StoreUnavailableException(
                $"The store '{name}' is not as this program left it. {cause.Message} Somebody wrote into its file, or put an older part " +
                    "of it back: keep this file for whoever looks into it, " +
                "put the last good copy of the whole store in its place, and close the folder to others.", cause);
        }
    }

    private void Begin(KeyFile keys)
    {
        Books.People.Prepare();
        Books.Deliveries.Prepare();
        Books.Key.Misfit(keys, []);
        // Empties LiteDB's queue, so that the journal awaits the right page.
        _engine.Checkpoint();
        Write(1, []);
    }

    private void Load(bool older)
    {
        // A part of a newer store under the mark of an older one: somebody put it together.
        if (older && _shelf.HasSealed)
            throw new TamperedException("tally");
        var row = older ? _layouts.FindById(1L) : _tallies.Find(1L)!;
        var tally = LedgerCounters.Read(row);
        _seals.TakesOpen |= tally.Sealing is not null;
        LastBatch = tally.Batch;
        _ids.StartBeyond(tally.Mark);
        var counted = LedgerCounters.Counted(row);
        // A store from before deliveries were kept has no place for them yet; its keys may have been written down just now.
        if (Books.Deliveries.Prepare() || Books.Key.HasWritten || older || !counted)
            _engine.Checkpoint();
        Books.Load(tally, counted, older);
        // What the last process left in the journal may be what somebody was promised to be gone.
        Books.HasErased = _journal.Length > 0;
        if (older || !counted)
            Write(tally.Batch, []);
        _seals.TakesOpenGuarded = false;
    }
}
