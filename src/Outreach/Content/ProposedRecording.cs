using System.Globalization;

namespace Outreach.Content;

/// <summary>A recording that waits for a second person.</summary>
/// <param name="File">Its file within the folder of recordings.</param>
/// <param name="Of">The file under which people will hear it.</param>
/// <param name="By">Who spoke: the number of a person.</param>
public sealed record ProposedRecording(string File, string Of, long By)
{
    /// <summary>The folder of those that wait, within that of all recordings.</summary>
    internal const string Folder = "waiting";

    private const string Speaker = ".by-";
    private const string Ending = ".ogg";

    /// <summary>One of this text, spoken by this person.</summary>
    public static ProposedRecording Made(string of, long by)
        => new(string.Create(CultureInfo.InvariantCulture, $"{Folder}/{of[..^Ending.Length]}{Speaker}{by}{Ending}"), of, by);

    /// <summary>The one that a file's name tells of; null for any other name.</summary>
    public static ProposedRecording? Read(string file)
    {
        var at = file.LastIndexOf(Speaker, StringComparison.Ordinal);
        return at > Folder.Length && file.EndsWith(Ending, StringComparison.Ordinal)
            && file.StartsWith($"{Folder}/", StringComparison.Ordinal)
            && long.TryParse(file[(at + Speaker.Length)..^Ending.Length], NumberStyles.None, CultureInfo.InvariantCulture, out var by)
            ? new ProposedRecording(file, file[(Folder.Length + 1)..at] + Ending, by)
            : null;
    }
}
