using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace Outreach.Telegram.Reading;

/// <summary>Addresses that hide behind words.</summary>
internal static class Links
{
    /// <summary>
    /// The text with each hidden address shown behind its words: what we keep and pass on are words alone, and whoever looks them over is
    /// to see where they lead.
    /// </summary>
    public static string Shown(string text, IEnumerable<MessageEntity>? entities)
    {
        foreach (var link in (entities ?? []).Where(entity => entity.Type == MessageEntityType.TextLink)
            .OrderByDescending(entity => entity.Offset))
        {
            var end = link.Offset + link.Length;
            if (link.Url is { Length: > 0 } address && link.Offset >= 0 && link.Length >= 0 && end <= text.Length
                && text[link.Offset..end] != address)
                text = text.Insert(end, $" ({address})");
        }

        return text;
    }
}
