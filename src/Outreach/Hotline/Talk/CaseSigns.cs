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
        _ => null,
    };

    /// <summary>The sign before them.</summary>
    public static string Mark(InboundContent content) => content switch
    {
        InboundContent.Wrote { Edited: true } or InboundContent.Showed { Edited: true } => "✎ ",
        InboundContent.Wrote { Forwarded: true } => "↪ ",
        InboundContent.Showed { Media: var media } => media switch
        {
            MediaKind.Picture => "🖼 ",
            MediaKind.Voice => "🎤 ",
            MediaKind.Place => "📍 ",
            MediaKind.Contact => "☎ ",
            _ => "📎 ",
        },
        _ => string.Empty,
    };

    /// <summary>Whether it is a change of what stood there before.</summary>
    public static bool IsEdit(InboundContent content)
        => content is InboundContent.Wrote { Edited: true } or InboundContent.Showed { Edited: true };

    /// <summary>The photo or voice, by the name that its channel gave it.</summary>
    public static MediaFile? File(InboundContent content) => (content as InboundContent.Showed)?.File;

    /// <summary>Whether the words are the person's own.</summary>
    public static bool IsOwn(InboundContent content)
        => content is not (InboundContent.Wrote { Forwarded: true } or InboundContent.Showed { Forwarded: true });
}
