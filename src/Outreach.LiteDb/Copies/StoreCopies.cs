using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging.Abstractions;
using Outreach.LiteDb.Files;
using Outreach.Messaging.Inbound;
using Outreach.Privacy;
using Outreach.Staff.Audit;
using Outreach.Storage;

namespace Outreach.LiteDb.Copies;

/// <summary>Copies a store that is at work. Only what was read back, opened and looked through gets its name.</summary>
internal sealed class StoreCopies(
    LiteDbStore store,
    IStoreLocation location,
    KeyFile keys,
    AuditLog log,
    TimeProvider time,
    IMeterFactory meters) : IStoreCopies
{
    /// <inheritdoc/>
    public async Task<StoreCopy> Make(string file, CancellationToken cancellation)
    {
        if (Path.Exists(file))
            throw new StoreUnavailableException($"'{file}' is there already, and no copy is written over another. Name another file.");
        var unfinished = file + ".part";
        var opened = file + ".opened";
        try
        {
            var head = await Pack(unfinished, cancellation);
            var copy = await Look(unfinished, opened, head, cancellation);
            File.Move(unfinished, file);
            return copy;
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnavailableException($"'{file}' cannot be written: {cause.Message.AsSentence()} The program that runs writes " +
                "it, as its own user: name a folder that is there, that it may write to, and that has room for the store twice.", cause);
        }
        finally
        {
            Remove(unfinished, opened);
        }
    }

    private async Task<CopyHead> Pack(string unfinished, CancellationToken cancellation)
    {
        // Of an attempt that was killed.
        File.Delete(unfinished);
        using var hold = await store.Hold();
        var head = await CopyFile.Pack(location.File!, unfinished, await hold.Begun.WaitAsync(cancellation), cancellation);
        return hold.IsBroken ? throw CopyHold.Broken() : head;
    }

    private async Task<StoreCopy> Look(string unfinished, string opened, CopyHead head, CancellationToken cancellation)
    {
        if (Directory.Exists(opened))
            Directory.Delete(opened, recursive: true);
        OwnerOnly.MakeFolder(opened);
        var path = Path.Combine(opened, "outreach.db");
        if (await CopyFile.Unpack(unfinished, path, cancellation) != head)
            throw new IOException("What was read back is not what was written.");
        using var metrics = new StoreMetrics(meters);
#pragma warning disable CA2000 // The store disposes its place.
        using var copy = new LiteDbStore(
            new FilePlace(path), new StoreHealth(time), metrics, time, NullLogger<LiteDbStore>.Instance, keys);
#pragma warning restore CA2000
        var ledger = await ((IInboxStore)copy).Ledger(cancellation);
        var audit = await new AuditVerifier(copy, log).Verify(cancellation);
        if (!ledger.Balances || audit.Faults.Count > 0)
            throw new IOException("The store itself is not whole: type 'ledger' and 'audit verify', they say more.");
        return new StoreCopy(head.At, head.Bytes, ledger.Received, audit.Entries);
    }

    private static void Remove(string unfinished, string opened)
    {
        File.Delete(unfinished);
        if (Directory.Exists(opened))
            Directory.Delete(opened, recursive: true);
    }
}
