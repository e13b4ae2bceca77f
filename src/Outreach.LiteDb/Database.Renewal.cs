using Outreach.Closing;
using Outreach.LiteDb.Rows;
using Outreach.Privacy;
using Outreach.Storage;

namespace Outreach.LiteDb;

/// <content>A new secret behind person keys: see decision 0041.</content>
internal sealed partial class Database
{
    // Opened with the secret before, all of it is seen to be whole; then one transaction puts it on the new one. Cut off before its end,
    // the next start finds the store as it was; after it, there is nothing left to do here.
    private void Renew(string name, KeyFile before, KeyFile keys, DateTimeOffset now)
    {
        if (!Books.Key.Is(before))
            return;
        Load(name, before);
        if (Books.Closing.Now is not { State: ClosingState.AwaitsStart } closing)
            return;
        var verdict = Books.Verified();
        if (verdict.Faults is [var fault, ..])
        {
            throw new StoreUnavailableException(
                $"The secret behind person keys is to be destroyed, but the audit log of the store '{name}' is not whole: {fault}. " +
                    "Nothing was changed. Keep a copy for whoever looks into it. To go on with the secret before, name the key in the " +
                    "line 'former' of Privacy:KeyFile as 'person', and take the other line out.");
        }

        using var seals = new Seals(keys);
        var books = new ChangeApplier(_engine, _ids, seals, new Shelf(_engine, seals));
        // Empties LiteDB's queue, so that the journal awaits the right page.
        _engine.Checkpoint();
        _engine.BeginTrans();
        while (Books.SealOlder(int.MaxValue))
            continue;
        books.Load(Books.Finish(LastBatch, _ids.Mark), counted: true, older: false, unseen: true);
        books.Renew(keys, closing, verdict, now);
        _tallies.Upsert(books.Finish(LastBatch, _ids.Mark).Row());
        _journal.Expect();
        _engine.Commit();
        _journal.AwaitConfirmation();
        // What hung on the secret before stands in the journal until that comes into the file.
        _engine.Checkpoint();
    }
}
