using System.Text.Json;
using Outreach.Channels;
using Telegram.Bot;
using Telegram.Bot.Types;

namespace Outreach.Telegram;

/// <summary>One update of a batch, read by itself: one that the library cannot read must not hold up the others behind it.</summary>
/// <param name="Id">Telegram's number of it.</param>
/// <param name="Message">What it says to us.</param>
/// <param name="Broken">The library could not read it; the person is answered as if she had sent something unknown.</param>
internal sealed record RawUpdate(int Id, InboundMessage? Message, bool Broken)
{
    /// <summary>Reads an update.</summary>
    /// <exception cref="JsonException">It is no update.</exception>
    public static RawUpdate Read(JsonElement json, DateTimeOffset now)
    {
        if (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty("update_id", out var number) || !number.TryGetInt32(out var id))
            throw new JsonException("There is no update_id.");
        try
        {
            return new RawUpdate(id, json.Deserialize<Update>(JsonBotAPI.Options) is { } update ? UpdateReader.Read(update, now) : null, Broken: false);
        }
        catch (Exception cause) when (cause is not OutOfMemoryException)
        {
            // Whatever the library stumbles over next year: thrown on, it would come again for ever and hold up everybody behind it.
            return new RawUpdate(id, Rescue(json, id, now), Broken: true);
        }
    }

    private static InboundMessage? Rescue(JsonElement json, int id, DateTimeOffset now)
    {
        InboundContent content = new InboundContent.Showed(MediaKind.Other);
        if (json.TryGetProperty("callback_query", out var holder) && TryText(holder, "id", out var press))
            content = new InboundContent.Pressed("", null, press);
        else if (!json.TryGetProperty("message", out holder))
            return null;
        return holder.ValueKind == JsonValueKind.Object
            && holder.TryGetProperty("from", out var from)
            && from.ValueKind == JsonValueKind.Object
            && from.TryGetProperty("id", out var sender)
            && sender.TryGetInt64(out var address)
            && IsPrivate(holder, address)
            ? new InboundMessage { Key = UpdateReader.Key(id), Channel = UpdateReader.Kind, Address = $"{address}", SentAt = now, Content = content }
            : null;
    }

    /// <summary>In a private chat, chat and person have the same number (core.telegram.org/bots/api#chat); a group's is negative.</summary>
    private static bool IsPrivate(JsonElement holder, long sender)
    {
        var message = holder.TryGetProperty("message", out var under) ? under : holder;
        return message.ValueKind == JsonValueKind.Object
            && (!message.TryGetProperty("chat", out var chat)
                || (chat.ValueKind == JsonValueKind.Object && chat.TryGetProperty("id", out var id) && id.TryGetInt64(out var number) && number == sender));
    }

    private static bool TryText(JsonElement holder, string name, out string text)
    {
        text = "";
        if (holder.ValueKind != JsonValueKind.Object || !holder.TryGetProperty(name, out var value) || value.ValueKind != JsonValueKind.String)
            return false;
        text = value.GetString() ?? "";
        return text.Length > 0;
    }
}
