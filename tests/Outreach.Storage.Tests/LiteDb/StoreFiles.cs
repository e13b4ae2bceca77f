namespace Outreach.Storage.Tests.LiteDb;

/// <summary>The files of a store that may be open.</summary>
internal static class StoreFiles
{
    public static byte[] Read(string path)
    {
        while (true)
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var bytes = new byte[stream.Length];
            // A journal that comes into the file meanwhile grows shorter: then it is read anew.
            if (stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) == bytes.Length)
                return bytes;
        }
    }

    /// <summary>What a disk holds when the power goes: the file and its journal, as they are.</summary>
    public static void Copy(string from, string to)
    {
        File.WriteAllBytes(to, Read(from));
        if (File.Exists(Journal(from)))
            File.WriteAllBytes(Journal(to), Read(Journal(from)));
    }

    public static string Journal(string store) => Path.Combine(Path.GetDirectoryName(store)!, Path.GetFileNameWithoutExtension(store) + "-log.db");
}
