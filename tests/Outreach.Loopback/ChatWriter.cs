using System.Text.Json;

namespace Outreach.Loopback;

/// <summary>Writes chats, people and messages as the Bot API does.</summary>
internal static class ChatWriter
{
    public const long BotId = 100_000_001;

    private static readonly string[] Abilities =
    [
        "can_join_groups", "can_read_all_group_messages", "supports_inline_queries", "can_connect_to_business", "has_main_web_app",
        "has_topics_enabled", "allows_users_to_create_topics", "can_manage_bots", "supports_join_request_queries",
    ];

    public static void Bot(this Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        WriteBot(writer);
        writer.WriteEndObject();
    }

    /// <summary>The bot as only getMe shows it.</summary>
    public static void Me(this Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        WriteBot(writer);
        foreach (var ability in Abilities)
            writer.WriteBoolean(ability, false);
        writer.WriteEndObject();
    }

    public static void Person(this Utf8JsonWriter writer, LoopbackChat chat)
    {
        writer.WriteStartObject();
        writer.WriteNumber("id"u8, chat.Id);
        writer.WriteBoolean("is_bot"u8, false);
        writer.WriteString("first_name"u8, chat.FirstName);
        if (chat.Language is { } language)
            writer.WriteString("language_code"u8, language);
        writer.WriteEndObject();
    }

    public static void Chat(this Utf8JsonWriter writer, LoopbackChat chat)
    {
        writer.WriteStartObject("chat"u8);
        writer.WriteNumber("id"u8, chat.Id);
        writer.WriteString("first_name"u8, chat.FirstName);
        writer.WriteString("type"u8, "private"u8);
        writer.WriteEndObject();
    }

    /// <param name="writer">Where to.</param>
    /// <param name="chat">The chat it stands in.</param>
    /// <param name="message">The message.</param>
    /// <param name="extra">What it is, when it is not text: the field's name and its JSON.</param>
    public static void Message(this Utf8JsonWriter writer, LoopbackChat chat, LoopbackMessage message, string? extra = null)
    {
        writer.WriteStartObject();
        writer.WriteNumber("message_id"u8, message.Id);
        writer.WritePropertyName("from"u8);
        if (message.FromBot)
            writer.Bot();
        else
            writer.Person(chat);
        writer.Chat(chat);
        writer.WriteNumber("date"u8, message.Date.ToUnixTimeSeconds());
        if (message.Edited is { } edited)
            writer.WriteNumber("edit_date"u8, edited.ToUnixTimeSeconds());
        if (extra is not null)
        {
            writer.WritePropertyName(message.Kind);
            writer.WriteRawValue(extra, skipInputValidation: true);
        }

        if (message.File is { } file)
            writer.File(message.Kind, file);
        if (message.Text.Length > 0)
            writer.WriteString(message.Kind == "text" ? "text" : "caption", message.Text);
        if (message.Kind == "text" && message.Text.StartsWith('/'))
            Command(writer, message.Text);
        if (message.Keyboard.Count > 0)
        {
            writer.WritePropertyName("reply_markup"u8);
            writer.WriteRawValue(message.Markup, skipInputValidation: true);
        }

        writer.WriteEndObject();
    }

    /// <summary>A press under a message; under one that is gone, only its number is known.</summary>
    public static void Press(this Utf8JsonWriter writer, LoopbackChat chat, string press, LoopbackMessage? under, int gone, string data)
    {
        writer.WriteStartObject();
        writer.WriteString("id"u8, press);
        writer.WritePropertyName("from"u8);
        writer.Person(chat);
        writer.WritePropertyName("message"u8);
        if (under is null)
            writer.Inaccessible(chat, gone);
        else
            writer.Message(chat, under);
        writer.WriteString("chat_instance"u8, $"{chat.Id}");
        writer.WriteString("data"u8, data);
        writer.WriteEndObject();
    }

    /// <summary>She blocked the bot, or took it back.</summary>
    public static void Membership(this Utf8JsonWriter writer, LoopbackChat chat, bool blocked, DateTimeOffset now)
    {
        writer.WriteStartObject();
        writer.Chat(chat);
        writer.WritePropertyName("from"u8);
        writer.Person(chat);
        writer.WriteNumber("date"u8, now.ToUnixTimeSeconds());
        foreach (var (name, isOut) in new[] { ("old_chat_member", !blocked), ("new_chat_member", blocked) })
        {
            writer.WriteStartObject(name);
            writer.WritePropertyName("user"u8);
            writer.Bot();
            writer.WriteString("status"u8, isOut ? "kicked" : "member");
            if (isOut)
                writer.WriteNumber("until_date"u8, 0);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static void WriteBot(Utf8JsonWriter writer)
    {
        writer.WriteNumber("id"u8, BotId);
        writer.WriteBoolean("is_bot"u8, true);
        writer.WriteString("first_name"u8, "Loopback"u8);
        writer.WriteString("username"u8, "loopback_bot"u8);
    }

    private static void Inaccessible(this Utf8JsonWriter writer, LoopbackChat chat, int message)
    {
        writer.WriteStartObject();
        writer.Chat(chat);
        writer.WriteNumber("message_id"u8, message);
        writer.WriteNumber("date"u8, 0);
        writer.WriteEndObject();
    }

    private static void Command(Utf8JsonWriter writer, string text)
    {
        var end = text.IndexOf(' ', StringComparison.Ordinal);
        writer.WriteStartArray("entities"u8);
        writer.WriteStartObject();
        writer.WriteNumber("offset"u8, 0);
        writer.WriteNumber("length"u8, end < 0 ? text.Length : end);
        writer.WriteString("type"u8, "bot_command"u8);
        writer.WriteEndObject();
        writer.WriteEndArray();
    }
}
