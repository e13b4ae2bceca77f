using Microsoft.Extensions.Options;
using Outreach.LiteDb;

namespace Outreach.Host.Watching;

/// <summary>How much room the store takes, and how much its disk still has.</summary>
internal sealed class StoreDisk(IOptions<LiteDbOptions> store)
{
    /// <summary>Bytes that this user may still write there; nothing when the system does not tell.</summary>
    public long? Free()
    {
        try
        {
            return new DriveInfo(Path.GetFullPath(store.Value.Path)).AvailableFreeSpace;
        }
        catch (Exception away) when (away is IOException or UnauthorizedAccessException)
        {
            // The disk itself is gone: the store says so, with the way to mend it.
            return null;
        }
    }

    /// <summary>Bytes of the store's file; nothing when it is not there.</summary>
    public long? Size() => new FileInfo(store.Value.Path) is { Exists: true } file ? file.Length : null;
}
