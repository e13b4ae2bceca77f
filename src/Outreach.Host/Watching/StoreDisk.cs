using Outreach.Storage;

namespace Outreach.Host.Watching;

/// <summary>How much room the store takes, and how much its disk still has.</summary>
internal sealed class StoreDisk(IStoreLocation store)
{
    /// <summary>Bytes that this user may still write there; null when the system does not tell.</summary>
    public long? Free()
    {
        try
        {
            return store.File is { } file ? new DriveInfo(file).AvailableFreeSpace : null;
        }
        catch (Exception away) when (away is IOException or UnauthorizedAccessException)
        {
            // The disk itself is gone: the store says so, with the way to mend it.
            return null;
        }
    }

    /// <summary>Bytes of the store's file; null when it is not there.</summary>
    public long? Size() => store.File is { } path && new FileInfo(path) is { Exists: true } file ? file.Length : null;
}
