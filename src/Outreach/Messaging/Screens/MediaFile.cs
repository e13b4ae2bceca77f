namespace Outreach.Messaging.Screens;

/// <summary>A photo or voice note that the channel keeps: it is sent again by its name there, and never travels twice.</summary>
/// <param name="Channel">The kind of channel that keeps it; no other can send it.</param>
/// <param name="Kind">A picture or a voice.</param>
/// <param name="Id">The channel's name of it.</param>
public sealed record MediaFile(string Channel, MediaKind Kind, string Id)
{
    /// <summary>Letters that can go with it in one message (core.telegram.org/bots/api#sendphoto).</summary>
    public const int LongestCaption = 1024;
}
