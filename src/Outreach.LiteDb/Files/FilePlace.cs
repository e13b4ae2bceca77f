using LiteDB.Engine;
using Outreach.Privacy;
using Outreach.Storage;

namespace Outreach.LiteDb.Files;

/// <summary>A database in a file that this process alone may use.</summary>
internal sealed class FilePlace : IPlace
{
    private const int PageBytes = 8192;
    private const int MarkAt = 32;
    private readonly StoreLock _lock;
    private readonly string _path;
    private bool _begun;

    /// <summary>Makes the folder, takes the lock, looks whether the file is one of LiteDB's.</summary>
    /// <exception cref="StoreUnavailableException">The file cannot be used; the message says why and what to do.</exception>
    public FilePlace(string path)
    {
        try
        {
            _path = Path.GetFullPath(path);
            OwnerOnly.MakeFolder(Path.GetDirectoryName(_path) ?? throw new IOException("It is no file."));
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new StoreUnavailableException($"Storage:LiteDb:Path '{path}': the folder cannot be made: {cause.Message.AsSentence()} " +
                "Choose a folder that this program may write to.", cause);
        }

        _lock = StoreLock.Take(_path);
        try
        {
            if (File.Exists(RestoringOf(_path)))
                throw new StoreUnavailableException($"A copy was being put in the place of the store '{_path}', and that did not come to " +
                    "its end. Type the restore command again, with the same copy; nothing is lost. (To do without it, delete " +
                    $"'{RestoringOf(_path)}'.)");
            CheckFile(_path);
        }
        catch
        {
            _lock.Dispose();
            throw;
        }
    }

    public string Name => _path;

    /// <summary>The journal of a store's file: LiteDB's own name for it, so that its other tools find it.</summary>
    public static string LogOf(string path)
        => Path.Combine(Path.GetDirectoryName(path)!, Path.GetFileNameWithoutExtension(path) + "-log" + Path.GetExtension(path));

    /// <summary>Where a copy lies that is to take the place of a store.</summary>
    public static string RestoringOf(string path) => path + ".restoring";

    private string LogPath => LogOf(_path);

    public Journal OpenJournal()
    {
        // What was there a moment ago and is missing was taken away, perhaps with its disk: a new, empty one would hide that.
        // (LiteDB makes a new one when the file goes just while it is opened: then the missing journal tells.)
        if (_begun && Array.Find([_path, LogPath], file => !File.Exists(file)) is { } gone)
            throw new FileNotFoundException($"The file '{gone}' is gone.");
#pragma warning disable CA2000 // The journal disposes its file.
        var file = new FileStream(LogPath, OwnerOnly.Making(new FileStreamOptions
        {
            Mode = _begun ? FileMode.Open : FileMode.OpenOrCreate,
            Access = FileAccess.ReadWrite,
            Share = FileShare.Read,
            BufferSize = 0,
            Options = FileOptions.RandomAccess,
        }));
#pragma warning restore CA2000
        OwnerOnly.Close(LogPath);
        _begun = true;
        return new Journal(file, () => file.Flush(flushToDisk: true), keepOpen: false);
    }

    public EngineSettings Settings() => new() { Filename = _path };

    public void Dispose() => _lock.Dispose();

    /// <summary>LiteDB would cut a file that is shorter than a page to nothing and begin anew: look before it does.</summary>
    private static void CheckFile(string path)
    {
        try
        {
            using var file = new FileStream(path, OwnerOnly.Making(
                new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.ReadWrite }));
            OwnerOnly.Close(path);
            if (file.Length == 0)
                return;
            var head = new byte[PageBytes];
            if (file.ReadAtLeast(head, PageBytes, throwOnEndOfStream: false) < PageBytes
                || !head.AsSpan(MarkAt).StartsWith("** This is a LiteDB file **"u8))
                throw new StoreUnavailableException(
                    $"Storage:LiteDb:Path '{path}' is damaged, or no store of this program. Put it back from its copy, or name another " +
                        "file.");
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnavailableException($"Storage:LiteDb:Path '{path}' cannot be read and written: {cause.Message.AsSentence()} " +
                "Let the user that runs this program do so.", cause);
        }
    }
}
