using Outreach.Messaging.Screens;

namespace Outreach.Imports;

/// <summary>The table that a colleague was shown and has not agreed to yet: where it lies, and nothing of what stands in it.</summary>
/// <param name="File">The file, as the channel names it.</param>
internal sealed record ImportMemory(MediaFile File)
{
    private const char Between = '\n';

    public static ImportMemory? Read(string? kept) => kept?.Split(Between) is [var channel, var file]
        ? new ImportMemory(new MediaFile(channel, MediaKind.Document, file))
        : null;

    public override string ToString() => $"{File.Channel}{Between}{File.Id}";
}
