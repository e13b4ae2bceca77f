using Microsoft.Extensions.Options;

namespace Outreach.Content;

/// <summary>
/// Recordings of what stands on screens, as files of the content folder: those that people hear, and those that wait for a second person.
/// </summary>
public sealed class RecordingFiles(IOptions<ContentOptions> options)
{
    /// <summary>The folder within the content folder.</summary>
    public const string Folder = "voice";

    /// <summary>Bytes of a recording: three minutes of a voice note of Telegram are not half of it.</summary>
    public const int MostBytes = 1024 * 1024;

    private const int HeadAt = 28;

    private string Root => Path.Combine(options.Value.Folder, Folder);

    /// <summary>Whether these bytes are a voice as Telegram takes one: Opus in Ogg.</summary>
    public static bool IsVoice(ReadOnlySpan<byte> bytes)
        => bytes.StartsWith("OggS"u8) && bytes.Length > HeadAt && bytes[HeadAt..].StartsWith("OpusHead"u8);

    /// <summary>The bytes of a recording; null when it is not there any more.</summary>
    /// <param name="file">Its file, as <see cref="ProposedRecording.File"/> or the playbook names it.</param>
    public byte[]? Read(string file)
    {
        try
        {
            return PlainFile.Within(Root, file) is { } path && new FileInfo(path) is { Exists: true, Length: <= MostBytes }
                ? PlainFile.Bytes(path)
                : null;
        }
        catch (Exception away) when (away is IOException or UnauthorizedAccessException)
        {
            // Who wanted to hear it is told that there is none.
            return null;
        }
    }

    /// <summary>Whether there is one.</summary>
    public bool Has(string file) => File.Exists(Path.Combine(Root, file));

    /// <summary>Those that wait for a second person, in the order of their names.</summary>
    public IReadOnlyList<ProposedRecording> Proposed()
    {
        var folder = Path.Combine(Root, ProposedRecording.Folder);
        return Directory.Exists(folder)
            ? [.. Directory.EnumerateFiles(folder, "*.ogg").Select(static path => $"{ProposedRecording.Folder}/{Path.GetFileName(path)}")
                .Select(ProposedRecording.Read).OfType<ProposedRecording>().OrderBy(static one => one.File, StringComparer.Ordinal)]
            : [];
    }

    /// <summary>Keeps one until a second person has heard it; an older one of the same words goes.</summary>
    /// <param name="of">The file under which people will hear it.</param>
    /// <param name="by">Who spoke: the number of a person.</param>
    /// <param name="ogg">The voice.</param>
    /// <exception cref="IOException">Nothing can be written there.</exception>
    /// <exception cref="UnauthorizedAccessException">Nothing may be written there.</exception>
    public void Propose(string of, long by, byte[] ogg)
    {
        Directory.CreateDirectory(Path.Combine(Root, ProposedRecording.Folder));
        var one = ProposedRecording.Made(of, by);
        var path = Path.Combine(Root, one.File);
        File.WriteAllBytes($"{path}.new", ogg);
        foreach (var older in Proposed().Where(older => older.Of == of && older.By != by))
            Drop(older);
        File.Move($"{path}.new", path, overwrite: true);
    }

    /// <summary>People hear it from now on; what was spoken of older words of the same place goes. Done twice it is done once.</summary>
    /// <param name="one">Which.</param>
    /// <param name="place">What the files of the same place begin with.</param>
    /// <exception cref="IOException">Nothing can be written there.</exception>
    /// <exception cref="UnauthorizedAccessException">Nothing may be written there.</exception>
    public void Approve(ProposedRecording one, string place)
    {
        var from = Path.Combine(Root, one.File);
        if (File.Exists(from))
            File.Move(from, Path.Combine(Root, one.Of), overwrite: true);
        foreach (var older in Directory.EnumerateFiles(Root, $"{place}.*.ogg").Where(path => Path.GetFileName(path) != one.Of).ToList())
            File.Delete(older);
    }

    /// <summary>It is not what should be heard.</summary>
    /// <exception cref="IOException">Nothing can be written there.</exception>
    /// <exception cref="UnauthorizedAccessException">Nothing may be written there.</exception>
    public void Drop(ProposedRecording one) => File.Delete(Path.Combine(Root, one.File));
}
