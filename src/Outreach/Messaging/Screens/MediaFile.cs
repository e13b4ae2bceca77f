namespace Outreach.Messaging.Screens;

/// <summary>A photo, voice, film or document that the channel keeps: it is sent again by its name there, and never travels twice.</summary>
/// <param name="Channel">The kind of channel that keeps it; no other can send it.</param>
/// <param name="Kind">A picture, a voice, a film or a document.</param>
/// <param name="Id">The channel's name of it.</param>
public sealed record MediaFile(string Channel, MediaKind Kind, string Id)
{
    /// <summary>Letters that can go with it in one message (core.telegram.org/bots/api#sendphoto).</summary>
    public const int LongestCaption = 1024;

    /// <summary>Whether staff may have it sent to people: a photo or a voice. Films and documents go to colleagues alone.</summary>
    public bool IsForPeople => Kind is MediaKind.Picture or MediaKind.Voice;
}
