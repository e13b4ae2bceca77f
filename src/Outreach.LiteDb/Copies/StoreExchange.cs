using System.Globalization;
using Outreach.LiteDb.Files;
using Outreach.Privacy;
using Outreach.Storage;

namespace Outreach.LiteDb.Copies;

/// <summary>
/// Puts a copy in the place of the store, while no program works in it. Nothing is destroyed: what lay there is moved aside. Cut off at
/// any point it can be begun again, and until then no program starts on half of it.
/// </summary>
public sealed class StoreExchange : IDisposable
{
    private readonly string _store;
    private readonly StoreLock _lock;

    /// <summary>Takes the place for itself.</summary>
    /// <param name="store">The store's file, as the settings name it.</param>
    /// <exception cref="StoreUnavailableException">A program works in it.</exception>
    public StoreExchange(string store)
    {
        _store = Path.GetFullPath(store);
        try
        {
            OwnerOnly.MakeFolder(Path.GetDirectoryName(_store)!);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnavailableException($"Storage:LiteDb:Path '{store}': the folder cannot be made: {cause.Message.AsSentence()} " +
                "Choose a folder that this program may write to.", cause);
        }

        _lock = StoreLock.Take(_store);
    }

    /// <summary>Where the copy lies until it is put in its place: a store of its own beside the other.</summary>
    public string Prepared => FilePlace.RestoringOf(_store);

    /// <summary>Takes the store out of a copy and lays it beside the other.</summary>
    /// <returns>The moment that it shows.</returns>
    /// <exception cref="StoreUnavailableException">It is no copy, or not a whole one.</exception>
    public async Task<DateTimeOffset> Unpack(string copy, CancellationToken cancellation)
    {
        // One that is whole may lie there already, of an attempt that was cut off: only a whole one takes its place.
        var unpacked = Prepared + ".new";
        try
        {
            var head = await CopyFile.Unpack(copy, unpacked, cancellation);
            File.Delete(FilePlace.LogOf(Prepared));
            File.Move(unpacked, Prepared, overwrite: true);
            return head.At;
        }
        finally
        {
            File.Delete(unpacked);
        }
    }

    /// <summary>Puts it in its place.</summary>
    /// <returns>The folder with what lay there; null if nothing did.</returns>
    public string? Put(DateTimeOffset now)
    {
        var aside = MoveAside(now);
        File.Delete(FilePlace.LogOf(Prepared));
        File.Move(Prepared, _store);
        Remove();
        return aside;
    }

    /// <summary>
    /// Takes away what was laid beside: the store stays as it is. Where there is none (any more) it stays, so that no program begins anew.
    /// </summary>
    public void GiveUp()
    {
        if (!File.Exists(_store))
            return;
        File.Delete(Prepared);
        File.Delete(FilePlace.LogOf(Prepared));
        Remove();
    }

    /// <inheritdoc/>
    public void Dispose() => _lock.Dispose();

    // The journal first: without its file it says nothing, and a file without its journal would be an older store.
    private string? MoveAside(DateTimeOffset now)
    {
        string[] files = [.. new[] { FilePlace.LogOf(_store), _store }.Where(File.Exists)];
        if (files.Length == 0)
            return null;
        var aside = Path.Combine(
            Path.GetDirectoryName(_store)!,
            string.Create(CultureInfo.InvariantCulture, $"before-restore-{now:yyyyMMdd-HHmmss}"));
        OwnerOnly.MakeFolder(aside);
        foreach (var file in files)
            File.Move(file, Path.Combine(aside, Path.GetFileName(file)));
        return aside;
    }

    private void Remove() => File.Delete(Prepared + ".lock");
}
