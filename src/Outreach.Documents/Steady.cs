using System.IO.Compression;

namespace Outreach.Documents;

/// <summary>A package without the time at which it was made and the order in which its parts came: the same parts give the same
/// bytes.</summary>
internal static class Steady
{
    // The first instant that a zip can hold.
    private static readonly DateTimeOffset Never = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Of(byte[] package)
    {
        using var made = new MemoryStream();
        using (var from = new ZipArchive(new MemoryStream(package), ZipArchiveMode.Read))
        using (var to = new ZipArchive(made, ZipArchiveMode.Create, leaveOpen: true))
        {
            // [Content_Types].xml stands first, as readers expect it.
            foreach (var part in from.Entries.OrderBy(static one => one.FullName, StringComparer.Ordinal))
            {
                var copy = to.CreateEntry(part.FullName, CompressionLevel.Optimal);
                copy.LastWriteTime = Never;
                using var source = part.Open();
                using var target = copy.Open();
                source.CopyTo(target);
            }
        }

        return made.ToArray();
    }
}
