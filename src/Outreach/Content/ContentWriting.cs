using System.Text;

namespace Outreach.Content;

/// <summary>
/// Writes files of the content folder: each is whole at every moment, and one that somebody else changed meanwhile stays.
/// </summary>
internal static class ContentWriting
{
    private const char Bom = '\uFEFF';

    // The program that runs looks at .yaml alone.
    private const string Unfinished = ".new";

    /// <summary>Writes them; all are ready before the first gets its name.</summary>
    /// <param name="folder">The content folder.</param>
    /// <param name="files">Their names in the folder, what they said, and what they say from now on.</param>
    /// <returns>What is in the way; null when all are written.</returns>
    public static string? Write(string folder, IReadOnlyCollection<(string Name, string Former, string Text)> files)
    {
        var ready = new List<(string File, string Name)>();
        var written = new List<string>();
        try
        {
            foreach (var (name, former, text) in files)
            {
                if (Prepared(folder, name, former, text) is not { } file)
                    return $"'{name}' was changed meanwhile; nothing was written";
                ready.Add((file, name));
            }

            foreach (var (file, name) in ready)
            {
                File.Move(file + Unfinished, file, overwrite: true);
                written.Add(name);
            }

            return null;
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException or DecoderFallbackException)
        {
            return $"{cause.Message} Written before that: {(written.Count == 0 ? "nothing" : string.Join(", ", written))}";
        }
        finally
        {
            foreach (var (file, _) in ready)
                Remove(file + Unfinished);
        }
    }

    private static string? Prepared(string folder, string name, string former, string text)
    {
        if (PlainFile.Within(folder, name) is not { } file || PlainFile.Bytes(file) is not { } bytes)
            return null;
        var present = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        var marks = present.Length - present.TrimStart(Bom).Length;
        if (!present.AsSpan(marks).SequenceEqual(former))
            return null;
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        // Who may read the file may read it afterwards, and nobody else.
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = File.GetUnixFileMode(file);
        try
        {
            using var stream = new FileStream(file + Unfinished, options);
            stream.Write(Encoding.UTF8.GetBytes(present[..marks] + text));
            stream.Flush(flushToDisk: true);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            Remove(file + Unfinished);
            throw;
        }

        return file;
    }

    private static void Remove(string file)
    {
        try
        {
            File.Delete(file);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            // Nobody reads it: what was in the way of writing is told.
            return;
        }
    }
}
