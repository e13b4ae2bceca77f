using Outreach.Storage;

namespace Outreach.Host.Commands;

/// <summary>Where the worker listens for commands: beside the store.</summary>
internal static class SocketPath
{
    private const int MostBytes = 100;

    /// <summary>The path; null when it is longer than the system allows (about 100 bytes), or the store lies in no file.</summary>
    public static string? Of(IStoreLocation store)
        => store.File is { } file && file + ".sock" is var path && System.Text.Encoding.UTF8.GetByteCount(path) <= MostBytes ? path : null;
}
