using Outreach.Privacy;
using Outreach.Storage;

namespace Outreach.LiteDb.Files;

/// <summary>
/// Keeps a second process away: LiteDB itself takes no lock on Linux, and two writers destroy the file.
/// The system frees the lock when the process ends, however it ends.
/// </summary>
internal sealed class StoreLock : IDisposable
{
    // What the system says when somebody else holds it: EAGAIN of Linux, EWOULDBLOCK of macOS, ERROR_SHARING_VIOLATION of Windows.
    // Anything else, such as a disk that is read-only, is not another process.
    private static readonly int[] Taken = [11, 35, unchecked((int)0x80070020)];

    private readonly FileStream _file;

    private StoreLock(FileStream file) => _file = file;

    public static StoreLock Take(string storePath)
    {
        var path = storePath + ".lock";
        try
        {
            // FileShare.None is flock(LOCK_EX) on Linux: refused here and in any other process that asks the same way.
            // Nobody else may open it: whoever can, can hold it and keep the program from starting.
            var options = OwnerOnly.Making(
                new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.None });
            var held = new StoreLock(new FileStream(path, options));
            OwnerOnly.Close(path);
            return held;
        }
        catch (UnauthorizedAccessException cause)
        {
            throw new StoreUnavailableException(
                $"Storage:LiteDb:Path '{storePath}': the lock file '{path}' cannot be written: {cause.Message.AsSentence()} Let the " +
                    "user that runs this program write to that folder.", cause);
        }
        catch (IOException cause) when (Array.IndexOf(Taken, cause.HResult) >= 0)
        {
            throw new StoreUnavailableException(
                $"Storage:LiteDb:Path '{storePath}': another process owns the store (it holds '{path}'). " +
                "Stop that process, or name another file. The lock frees itself when its process ends; deleting it would let two " +
                    "processes destroy the store.", cause);
        }
        catch (IOException cause)
        {
            throw new StoreUnavailableException(
                $"Storage:LiteDb:Path '{storePath}': the lock file '{path}' cannot be written: {cause.Message.AsSentence()} See that " +
                    "its disk is there, has room and may be written to, or choose another folder.", cause);
        }
    }

    public void Dispose() => _file.Dispose();
}
