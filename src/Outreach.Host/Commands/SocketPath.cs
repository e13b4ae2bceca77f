using Outreach.LiteDb;

namespace Outreach.Host.Commands;

/// <summary>Where the worker listens for commands: beside the store.</summary>
internal static class SocketPath
{
    private const int MostBytes = 100;

    /// <summary>The path; nothing when it is longer than the system allows (about 100 bytes).</summary>
    public static string? Of(LiteDbOptions store)
    {
        var path = Path.GetFullPath(store.Path) + ".sock";
        return System.Text.Encoding.UTF8.GetByteCount(path) <= MostBytes ? path : null;
    }
}
