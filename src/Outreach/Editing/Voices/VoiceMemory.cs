using Outreach.Messaging.Screens;

namespace Outreach.Editing.Voices;

/// <summary>What a colleague is about to do with a recording.</summary>
/// <param name="File">Of which text, or which recording that waits: its file.</param>
/// <param name="Voice">What the colleague spoke, as the channel names it; null = nothing yet.</param>
internal sealed record VoiceMemory(string File, MediaFile? Voice = null)
{
    private const char Between = '\n';

    public static VoiceMemory? Read(string? kept) => kept?.Split(Between) switch
    {
        [{ Length: > 0 } file] => new(file),
        [{ Length: > 0 } file, var channel, var voice] => new(file, new MediaFile(channel, MediaKind.Voice, voice)),
        _ => null,
    };

    public override string ToString() => Voice is null ? File : $"{File}{Between}{Voice.Channel}{Between}{Voice.Id}";
}
