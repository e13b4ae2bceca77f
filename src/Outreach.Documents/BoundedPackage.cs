using System.IO.Compression;

namespace Outreach.Documents;

/// <summary>
/// Unpacks what somebody sent only as far as it is no larger than a sheet of ours can be: a small package can hold a disk full.
/// </summary>
internal static class BoundedPackage
{
    // A sheet of ours has a fifth of a megabyte, and two unpacked.
    public const int MostBytes = 8 * 1024 * 1024;

    private const int MostUnpacked = 12 * 1024 * 1024;
    private const int MostParts = 200;
    private const int Piece = 64 * 1024;

    /// <summary>The package anew, of what was unpacked; null, with the reason, when it is none or too large.</summary>
    public static byte[]? Of(byte[] file, out string why)
    {
        why = "it is no workbook (.xlsx)";
        try
        {
            using var made = new MemoryStream();
            using var from = new ZipArchive(new MemoryStream(file), ZipArchiveMode.Read);
            if (from.Entries.Count > MostParts)
            {
                why = $"it holds more than {MostParts} parts";
                return null;
            }

            using (var to = new ZipArchive(made, ZipArchiveMode.Create, leaveOpen: true))
            {
                var left = MostUnpacked;
                foreach (var part in from.Entries)
                {
                    if (Copied(part, to, ref left))
                        continue;
                    why = $"it unpacks to more than {MostUnpacked / 1024 / 1024} MB";
                    return null;
                }
            }

            return made.ToArray();
        }
        catch (Exception trouble) when (trouble is InvalidDataException or IOException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    // What a package says of its own size may be a lie: what comes out is counted.
    private static bool Copied(ZipArchiveEntry part, ZipArchive to, ref int left)
    {
        using var source = part.Open();
        using var target = to.CreateEntry(part.FullName, CompressionLevel.NoCompression).Open();
        var piece = new byte[Piece];
        for (var read = source.Read(piece); read > 0; read = source.Read(piece))
        {
            if (read > left)
                return false;
            left -= read;
            target.Write(piece, 0, read);
        }

        return true;
    }
}
