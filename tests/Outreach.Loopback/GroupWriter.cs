using System.Text.Json;

namespace Outreach.Loopback;

/// <summary>Writes what happens in groups as the Bot API does.</summary>
internal static class GroupWriter
{
    public static void Chat(Utf8JsonWriter writer, long id)
    {
        writer.WriteStartObject("chat"u8);
        Fields(writer, id, isForum: true);
        writer.WriteEndObject();
    }

    public static void FullChat(Utf8JsonWriter writer, long id, bool isForum)
    {
        writer.WriteStartObject();
        Fields(writer, id, isForum);
        writer.WriteNumber("accent_color_id"u8, 0);
        writer.WriteNumber("max_reaction_count"u8, 11);
        writer.WriteStartObject("accepted_gift_types"u8);
        foreach (var gift in new[] { "unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels" })
            writer.WriteBoolean(gift, false);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    public static void Member(Utf8JsonWriter writer, string? name, LoopbackChat person, string status)
    {
        if (name is null)
            writer.WriteStartObject();
        else
            writer.WriteStartObject(name);
        writer.WritePropertyName("user"u8);
        writer.Person(person);
        writer.WriteString("status"u8, status);
        if (status == "kicked")
            writer.WriteNumber("until_date"u8, 0);
        writer.WriteEndObject();
    }

    /// <summary>The bot as a member.</summary>
    public static void Self(Utf8JsonWriter writer, bool mayTopics)
    {
        writer.WriteStartObject();
        writer.WritePropertyName("user"u8);
        writer.Bot();
        writer.WriteString("status"u8, "administrator"u8);
        foreach (var (right, has) in new[]
        {
            ("can_be_edited", false), ("is_anonymous", false), ("can_manage_chat", true), ("can_delete_messages", mayTopics), ("can_manage_video_chats", false),
            ("can_restrict_members", mayTopics), ("can_promote_members", false), ("can_change_info", false), ("can_invite_users", true),
            ("can_post_stories", false), ("can_edit_stories", false), ("can_delete_stories", false), ("can_pin_messages", true), ("can_manage_topics", mayTopics),
        })
            writer.WriteBoolean(right, has);
        writer.WriteEndObject();
    }

    /// <summary>In a topic what answers no message "answers" the one that opened it, which is the bot's.</summary>
    public static void Message(Utf8JsonWriter writer, long group, GroupMessage message, Surroundings around, GroupMessage? answered)
    {
        writer.WriteStartObject();
        Body(writer, group, message, around);
        if (answered is not null)
        {
            writer.WriteStartObject("reply_to_message"u8);
            Body(writer, group, answered, around);
            writer.WriteEndObject();
        }
        else if (message.Thread is { } thread)
        {
            writer.WriteStartObject("reply_to_message"u8);
            Body(writer, group, new GroupMessage(thread, ChatWriter.BotId, thread, string.Empty) { Date = message.Date }, around);
            writer.WriteStartObject("forum_topic_created"u8);
            writer.WriteString("name"u8, "topic"u8);
            writer.WriteNumber("icon_color"u8, 7322096);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    public static void Press(Utf8JsonWriter writer, long group, string press, GroupMessage under, Surroundings around, long person, string data)
    {
        writer.WriteStartObject();
        writer.WriteString("id"u8, press);
        writer.WritePropertyName("from"u8);
        writer.Person(around.Chat(person));
        writer.WritePropertyName("message"u8);
        Message(writer, group, under, around, null);
        writer.WriteString("chat_instance"u8, $"{group}");
        writer.WriteString("data"u8, data);
        writer.WriteEndObject();
    }

    private static void Body(Utf8JsonWriter writer, long group, GroupMessage message, Surroundings around)
    {
        writer.WriteNumber("message_id"u8, message.Id);
        writer.WritePropertyName("from"u8);
        if (message.FromBot)
            writer.Bot();
        else
            writer.Person(around.Chat(message.From));
        Chat(writer, group);
        writer.WriteNumber("date"u8, message.Date.ToUnixTimeSeconds());
        if (message.Thread is { } thread)
        {
            writer.WriteNumber("message_thread_id"u8, thread);
            writer.WriteBoolean("is_topic_message"u8, true);
        }

        if (message.Text.Length > 0)
            writer.WriteString("text"u8, message.Text);
    }

    private static void Fields(Utf8JsonWriter writer, long id, bool isForum)
    {
        writer.WriteNumber("id"u8, id);
        writer.WriteString("title"u8, "Staff"u8);
        writer.WriteString("type"u8, "supergroup"u8);
        if (isForum)
            writer.WriteBoolean("is_forum"u8, true);
    }
}
