using System.Globalization;
using System.Text.RegularExpressions;
using Outreach.Messaging.Channels;
using Outreach.Messaging.Inbound;
using Outreach.Telegram.Sending;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace Outreach.Telegram.Reading;

/// <summary>Translates Telegram's update into our own words. Pure; the only place that knows what an update looks like.</summary>
internal static partial class UpdateReader
{
    /// <summary>The kind of channel.</summary>
    public const string Kind = "telegram";

    /// <summary>Every kind of update that we ask Telegram for.</summary>
    public static readonly IReadOnlyList<UpdateType> Wanted =
    [
        UpdateType.Message, UpdateType.EditedMessage, UpdateType.CallbackQuery, UpdateType.MyChatMember, UpdateType.ChatMember,
    ];

    private const string Invite = "/invite";

    /// <summary>Telegram's own account: under its name a channel's posts come into the group that is linked to it.</summary>
    public const long TelegramItself = 777000;

    /// <summary>
    /// The message in an update; null when it is neither from one person in a private chat nor said in the staff group: an invitation by
    /// reply, or something in one of its topics. And nothing when Telegram only tells what happened to the chat.
    /// </summary>
    /// <param name="update">What Telegram sent.</param>
    /// <param name="now">Stands for the time of a press, which Telegram does not tell.</param>
    /// <param name="staffGroup">The staff group; null where there is none.</param>
    public static InboundMessage? Read(Update update, DateTimeOffset now, long? staffGroup) => update switch
    {
        { Message: { From.IsBot: false } message } when message.Chat.Id == staffGroup
            => Pointed(update, message) ?? InTopic(update, message),
        { Message: { } message } when IsPrivate(message.Chat, message.From) => Said(update, message, edit: false),
        // A live location is "edited" at every step she takes: that is no new message.
        { EditedMessage: { Location: null } message } when IsPrivate(message.Chat, message.From) => Said(update, message, edit: true),
        { CallbackQuery: { From: { IsBot: false, Id: not TelegramItself }, Message: { SenderChat: null } under } press }
            when under.Chat.Id == staffGroup => PressedInTopic(update, press, under, now),
        { CallbackQuery: { From: { IsBot: false, Id: not TelegramItself } } press } when press.Message is null
            || press.Message.Chat.Type == ChatType.Private => Pressed(update, press, now),
        { MyChatMember: { } change } when IsPrivate(change.Chat, change.From) => Moved(update, change),
        _ => null,
    };

    /// <summary>
    /// The staff group's new number, where Telegram says that it has become a supergroup: in the old one or in the new one; else nothing.
    /// </summary>
    public static long? MovedStaffGroup(Update update, long? staffGroup) => update.Message switch
    {
        { MigrateToChatId: { } moved } message when message.Chat.Id == staffGroup => moved,
        { MigrateFromChatId: { } before } message when before == staffGroup => message.Chat.Id,
        _ => null,
    };

    /// <summary>Whether somebody came into the staff group, went, or was given other rights there.</summary>
    public static bool StirsStaffGroup(Update update, long? staffGroup) => update switch
    {
        { Message: { NewChatMembers: not null } or { LeftChatMember: not null } } => update.Message.Chat.Id == staffGroup,
        { ChatMember: { } change } => change.Chat.Id == staffGroup,
        { MyChatMember: { } change } => change.Chat.Id == staffGroup,
        _ => false,
    };

    /// <summary>The key under which an update is kept once.</summary>
    public static string Key(int updateId) => string.Create(CultureInfo.InvariantCulture, $"{Kind}:{updateId:D16}");

    /// <summary>Whether a link can carry this code (core.telegram.org/bots/features#deep-linking).</summary>
    public static bool IsCode(string code) => LinkCode().IsMatch(code);

    private static bool IsPrivate(Chat chat, User? from)
        => chat.Type == ChatType.Private && from is not ({ IsBot: true } or { Id: TelegramItself });

    private static InboundMessage? Said(Update update, Message message, bool edit) => ContentReader.Read(message, edit) is not { } content
        ? null
        : new InboundMessage
        {
            Key = Key(update.Id),
            Channel = Kind,
            Address = Text(message.Chat.Id),
            SentAt = Instant(message.EditDate ?? message.Date),
            LanguageHint = message.From?.LanguageCode,
            Reference = Text(message.Id),
            Edit = edit,
            Album = message.MediaGroupId,
            Content = content,
        };

    /// <summary>
    /// In a forum every message that answers none "answers" the one that opened its topic: nobody is pointed at by that. The answer goes to
    /// her own chat with us, never to the group.
    /// </summary>
    private static InboundMessage? Pointed(Update update, Message message)
        => IsColleague(message)
            && message is { Text: { } text, From: { } from, ReplyToMessage: { From: { } colleague, ForumTopicCreated: null } answered }
            && IsColleague(answered)
            && ContentReader.Spoken(text).Trim().Equals(Invite, StringComparison.OrdinalIgnoreCase)
            ? new InboundMessage
            {
                Key = Key(update.Id),
                Channel = Kind,
                Address = Text(from.Id),
                SentAt = Instant(message.Date),
                LanguageHint = from.LanguageCode,
                Content = new InboundContent.Pointed(Text(colleague.Id)),
            }
            : null;

    /// <summary>
    /// Words in a topic of the staff group come under their writer's own address. There every message that answers none "answers" what
    /// opened the topic, which is ours: it is no answer to us.
    /// </summary>
    private static InboundMessage? InTopic(Update update, Message message)
        => IsColleague(message) && message is { Text: { } text, From: { } from, MessageThreadId: { } thread, IsTopicMessage: true }
            && !text.StartsWith('/')
            ? new InboundMessage
            {
                Key = Key(update.Id),
                Channel = Kind,
                Address = Text(from.Id),
                SentAt = Instant(message.Date),
                LanguageHint = from.LanguageCode,
                Content = new InboundContent.InRoom(
                    new Endpoint(Text(message.Chat.Id), Text(thread)),
                    message.ReplyToMessage is { From.IsBot: true, ForumTopicCreated: null },
                    new InboundContent.Wrote(TextParts.Clean(text)))
                {
                    Message = Text(message.Id),
                },
            }
            : null;

    private static InboundMessage PressedInTopic(Update update, CallbackQuery press, Message under, DateTimeOffset now) => new()
    {
        Key = Key(update.Id),
        Channel = Kind,
        Address = Text(press.From.Id),
        SentAt = now,
        LanguageHint = press.From.LanguageCode,
        Content = new InboundContent.InRoom(
            new Endpoint(Text(under.Chat.Id), under.MessageThreadId is { } thread ? Text(thread) : null),
            ToUs: true,
            new InboundContent.Pressed(TextParts.Clean(press.Data ?? ""), Text(under.Id), press.Id)),
    };

    /// <summary>Who wrote it herself: no channel, no group under its own name, no bot, and nothing that was written elsewhere.</summary>
    private static bool IsColleague(Message message)
        => message is
        {
            From: { IsBot: false, Id: not TelegramItself },
            SenderChat: null,
            IsAutomaticForward: false,
            ForwardOrigin: null,
            ViaBot: null,
        };

    private static InboundMessage Pressed(Update update, CallbackQuery press, DateTimeOffset now) => new()
    {
        Key = Key(update.Id),
        Channel = Kind,
        Address = Text(press.Message?.Chat.Id ?? press.From.Id),
        SentAt = now,
        LanguageHint = press.From.LanguageCode,
        Content = new InboundContent.Pressed(
            TextParts.Clean(press.Data ?? ""),
            press.Message is { } under ? Text(under.Id) : null,
            press.Id),
    };

    private static InboundMessage? Moved(Update update, ChatMemberUpdated change)
    {
        InboundContent? content = change.NewChatMember.Status switch
        {
            ChatMemberStatus.Kicked => new InboundContent.Blocked(),
            ChatMemberStatus.Member => new InboundContent.Unblocked(),
            _ => null,
        };
        return content is null ? null : new InboundMessage
        {
            Key = Key(update.Id),
            Channel = Kind,
            Address = Text(change.Chat.Id),
            SentAt = Instant(change.Date),
            LanguageHint = change.From.LanguageCode,
            Content = content,
        };
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static DateTimeOffset Instant(DateTime utc) => new(DateTime.SpecifyKind(utc, DateTimeKind.Utc));

    [GeneratedRegex(@"^[A-Za-z0-9_-]{1,64}\z", RegexOptions.CultureInvariant)]
    private static partial Regex LinkCode();
}
