using System.Formats.Tar;

namespace Outreach.Content;

/// <summary>Reads a file only if it is a plain one and lies within its folder, wherever links lead.</summary>
internal static class PlainFile
{
    private const int MostLinks = 40;

    /// <summary>Where the file really lies, without any link; null when that is outside of the folder.</summary>
    /// <exception cref="IOException">Links lead in a circle.</exception>
    public static string? Within(string folder, string name)
    {
        var root = Path.TrimEndingDirectorySeparator(Real(Path.GetFullPath(folder))) + Path.DirectorySeparatorChar;
        var file = Real(Path.GetFullPath(Path.Combine(folder, name)));
        return file.StartsWith(root, StringComparison.Ordinal) ? file : null;
    }

    /// <summary>Its bytes; null when it is a pipe, a device, a folder or a link.</summary>
    /// <remarks>
    /// A pipe is waited for as soon as it is opened, and what a file is, .NET tells nobody before. The writer of archives looks first and
    /// opens plain files alone; the archive is in memory and gone at once.
    /// </remarks>
    /// <exception cref="IOException">It cannot be read, or is of a kind that no archive knows.</exception>
    public static byte[]? Bytes(string file)
    {
        using var archive = new MemoryStream();
        using (var writer = new TarWriter(archive, leaveOpen: true))
            writer.WriteEntry(file, Path.GetFileName(file));
        archive.Position = 0;
        using var reader = new TarReader(archive);
        if (reader.GetNextEntry() is not { EntryType: TarEntryType.RegularFile } entry)
            return null;
        using var bytes = new MemoryStream();
        entry.DataStream?.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static string Real(string path)
    {
        var links = 0;
        var real = Path.GetPathRoot(path)!;
        var left = new Stack<string>(Parts(path[real.Length..]));
        while (left.TryPop(out var part))
        {
            if (part == "..")
            {
                real = Path.GetDirectoryName(real) ?? real;
                continue;
            }

            real = Path.Combine(real, part);
            if (new FileInfo(real).LinkTarget is not { } target)
                continue;
            if (++links > MostLinks)
                throw new IOException("Links lead in a circle.");
            real = Path.IsPathRooted(target) ? Path.GetPathRoot(target)! : Path.GetDirectoryName(real)!;
            foreach (var next in Parts(Path.IsPathRooted(target) ? target[real.Length..] : target))
                left.Push(next);
        }

        return real;
    }

    // The last first, as they are pushed.
    private static IEnumerable<string> Parts(string path)
        => path.Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries)
            .Where(part => part != ".")
            .Reverse();
}
