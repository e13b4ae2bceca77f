using System.Globalization;
using System.Text.Json;
using Outreach.Messaging.Inbound;
using Outreach.Messaging.Screens;
using Outreach.Telegram.Reading;

namespace Outreach.Telegram.Receiving;

/// <summary>What can still be told of an update that the library cannot read: whose it is, her words, and whether it was a press.</summary>
internal static class BrokenUpdate
{
    /// <summary>
    /// Her words as far as they can be read, else something unknown from the person, or a press of a button that is not known; null when it
    /// is not from one person in a private chat.
    /// </summary>
    public static InboundMessage? Rescue(JsonElement? update, int id, DateTimeOffset now)
    {
        var press = update.Field("callback_query");
        if (Person(press, press.Field("message")) is { } presser)
            return Message(id, presser, now, new InboundContent.Pressed("", null, press.Field("id").Text()));
        var said = update.Field("message");
        if (Person(said, said) is { } writer)
            return Message(id, writer, now, Content(said));
        var edited = update.Field("edited_message");
        // A live location is "edited" at every step she takes: that is no new message.
        return edited.Field("location") is null && Person(edited, edited) is { } editor
            ? Message(id, editor, now, Content(edited)) with
            {
                Edit = true,
                Reference = edited.Field("message_id").Number()?
                .ToString(CultureInfo.InvariantCulture)
            }
            : null;
    }

    /// <summary>What breaks a message is seldom her words: where they can be read, they are heard.</summary>
    private static InboundContent Content(JsonElement? message)
    {
        var forwarded = message.Field("forward_origin") is not null || message.Field("sender_chat") is not null;
        if (message.Field("text").Text() is { } text)
            return new InboundContent.Wrote(ContentReader.Spoken(text)) { Forwarded = forwarded };
        return new InboundContent.Showed(MediaKind.Other)
        {
            Caption = message.Field("caption").Text() is { } caption ? ContentReader.Spoken(caption) : null,
            Forwarded = forwarded,
        };
    }

    /// <summary>In a private chat, chat and person have the same number (core.telegram.org/bots/api#chat); a group's is negative.</summary>
    private static long? Person(JsonElement? holder, JsonElement? message)
    {
        var from = holder.Field("from");
        if (from.Field("is_bot") is { ValueKind: JsonValueKind.True })
            return null;
        var sender = from.Field("id").Number();
        if (sender == UpdateReader.TelegramItself)
            return null;
        if (message.Field("chat") is not { } chat)
            return sender;
        var number = LooseJson.Field(chat, "id").Number();
        return number == sender || LooseJson.Field(chat, "type").Text() == "private" ? number : null;
    }

    private static InboundMessage Message(int id, long person, DateTimeOffset now, InboundContent content) => new()
    {
        Key = UpdateReader.Key(id),
        Channel = UpdateReader.Kind,
        Address = person.ToString(CultureInfo.InvariantCulture),
        SentAt = now,
        Content = content,
    };
}
