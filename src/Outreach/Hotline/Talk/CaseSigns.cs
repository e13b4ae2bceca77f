using Outreach.Messaging.Inbound;
using Outreach.Messaging.Screens;

namespace Outreach.Hotline.Talk;

/// <summary>What stands of a message that is not words alone: a sign of what came, so that a colleague knows of it.</summary>
internal static class CaseSigns
{
    /// <summary>The words; null for what is no message of the person's.</summary>
    public static string? Words(InboundContent content) => content switch
    {
        InboundContent.Wrote wrote => wrote.Words,
        InboundContent.Showed showed => showed.Caption ?? string.Empty,
        InboundContent.Shared => string.Empty,
        _ => null,
    };

    /// <summary>The sign before them.</summary>
    public static string Mark(InboundContent content) => content switch
    {
        InboundContent.Wrote { Edited: true } or InboundContent.Showed { Edited: true } => "✎ ",
        InboundContent.Wrote { Forwarded: true } => "↪ ",
        // Somebody else's place is not where she is.
        InboundContent.Showed { Forwarded: true } showed => $"↪ {Sign(showed.File?.Kind ?? showed.Media)}",
        InboundContent.Showed showed => Sign(showed.File?.Kind ?? showed.Media),
        InboundContent.Shared => Sign(MediaKind.Contact),
        _ => string.Empty,
    };

    /// <summary>All that is kept of it: sign, place and words.</summary>
    public static string Text(InboundContent content)
    {
        var words = SafeText.Clean(Words(content) ?? string.Empty).Trim();
        var mark = Mark(content) + (NotPassedOn(content) is null ? string.Empty : "✗ ");
        return mark + (content is InboundContent.Showed { Place: { } place } ? $"{place} {words}".TrimEnd() : words);
    }

    /// <summary>
    /// What the person is told, by its key, where nothing but a sign reaches a colleague: else somebody waits who believes it was seen.
    /// Null where all of it was passed on.
    /// </summary>
    public static string? NotPassedOn(InboundContent content) => content switch
    {
        InboundContent.Shared or InboundContent.Showed { Media: MediaKind.Contact } => "hotline_not_passed_number",
        InboundContent.Showed { Edited: true } or InboundContent.Showed { IsSign: true } => null,
        InboundContent.Showed { File: null, Place: null } => "hotline_not_passed",
        _ => null,
    };

    /// <summary>Whether it is a change of what stood there before.</summary>
    public static bool IsEdit(InboundContent content)
        => content is InboundContent.Wrote { Edited: true } or InboundContent.Showed { Edited: true };

    /// <summary>The photo or voice, by the name that its channel gave it.</summary>
    public static MediaFile? File(InboundContent content) => (content as InboundContent.Showed)?.File;

    /// <summary>Whether the words are the person's own.</summary>
    public static bool IsOwn(InboundContent content)
        => content is not (InboundContent.Wrote { Forwarded: true } or InboundContent.Showed { Forwarded: true });

    private static string Sign(MediaKind media) => media switch
    {
        MediaKind.Picture => "🖼 ",
        MediaKind.Voice => "🎤 ",
        MediaKind.Place => "📍 ",
        MediaKind.Contact => "☎ ",
        MediaKind.Film => "🎞 ",
        _ => "📎 ",
    };
}
