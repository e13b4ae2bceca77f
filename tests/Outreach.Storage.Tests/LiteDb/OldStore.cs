using System.IO.Compression;
using LiteDB;

namespace Outreach.Storage.Tests.LiteDb;

/// <summary>A store as the version before documents were sealed left it (layout 2), filled by <see cref="Everything.Fill"/>, with its keys.</summary>
internal static class OldStore
{
    /// <summary>Puts it there.</summary>
    /// <param name="store">Where the store is to lie.</param>
    /// <param name="keys">Where its keys are to lie.</param>
    /// <param name="age">Takes out what a still older version did not know.</param>
    public static void Put(string store, string keys, Action<LiteDatabase>? age = null)
    {
        using (var packed = new GZipStream(File.OpenRead(Kept("db.gz")), CompressionMode.Decompress))
        using (var file = File.Create(store))
            packed.CopyTo(file);
        File.Copy(Kept("key"), keys);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(keys, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        if (age is null)
            return;
        using var database = new LiteDatabase($"Filename={store};Collation=/Ordinal");
        age(database);
        database.Checkpoint();
    }

    private static string Kept(string ending) => Path.Combine(AppContext.BaseDirectory, "LiteDb", "stores", $"layout-2.{ending}");
}
