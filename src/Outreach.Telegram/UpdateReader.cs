using System.Globalization;
using System.Text.RegularExpressions;
using Outreach.Channels;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace Outreach.Telegram;

/// <summary>Translates Telegram's update into our own words. Pure; the only place that knows what an update looks like.</summary>
internal static partial class UpdateReader
{
    /// <summary>The kind of channel.</summary>
    public const string Kind = "telegram";

    /// <summary>Every kind of update that we ask Telegram for.</summary>
    public static readonly IReadOnlyList<UpdateType> Wanted =
        [UpdateType.Message, UpdateType.EditedMessage, UpdateType.CallbackQuery, UpdateType.MyChatMember];

    private const string Start = "/start";
    private const string Invite = "/invite";

    /// <summary>The message in an update; nothing when it is neither from one person in a private chat nor an invitation by reply in the staff group.</summary>
    /// <param name="update">What Telegram sent.</param>
    /// <param name="now">Stands for the time of a press, which Telegram does not tell.</param>
    /// <param name="staffGroup">The staff group; nothing where there is none.</param>
    public static InboundMessage? Read(Update update, DateTimeOffset now, long? staffGroup) => update switch
    {
        { Message: { From.IsBot: false } message } when message.Chat.Id == staffGroup => Pointed(update, message),
        { Message: { } message } when IsPrivate(message.Chat, message.From) => Said(update, message, Content(message)),
        { EditedMessage: { } message } when IsPrivate(message.Chat, message.From) => Edited(update, message),
        { CallbackQuery: { From.IsBot: false } press } when press.Message is null || press.Message.Chat.Type == ChatType.Private => Pressed(update, press, now),
        { MyChatMember: { } change } when IsPrivate(change.Chat, change.From) => Moved(update, change),
        _ => null,
    };

    /// <summary>The key under which an update is kept once.</summary>
    public static string Key(int updateId) => string.Create(CultureInfo.InvariantCulture, $"{Kind}:{updateId:D16}");

    /// <summary>Whether a link can carry this code (core.telegram.org/bots/features#deep-linking).</summary>
    public static bool IsCode(string code) => LinkCode().IsMatch(code);

    private static bool IsPrivate(Chat chat, User? from) => chat.Type == ChatType.Private && from is not { IsBot: true };

    private static InboundMessage Said(Update update, Message message, InboundContent content) => new()
    {
        Key = Key(update.Id),
        Channel = Kind,
        Address = Text(message.Chat.Id),
        SentAt = Instant(message.EditDate ?? message.Date),
        LanguageHint = message.From?.LanguageCode,
        Reference = Text(message.Id),
        Content = content,
    };

    /// <summary>
    /// In a forum every message that answers none "answers" the one that opened its topic: nobody is pointed at by that. The answer goes to her own
    /// chat with us, never to the group.
    /// </summary>
    private static InboundMessage? Pointed(Update update, Message message)
        => message is { Text: { } text, From: { } from, ReplyToMessage: { From: { IsBot: false } colleague, ForumTopicCreated: null } } && Written(Words.Clean(text)) is InboundContent.Wrote { Words: var words } && words.Trim().Equals(Invite, StringComparison.OrdinalIgnoreCase)
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

    /// <summary>A live location is "edited" at every step she takes: that is no new message.</summary>
    private static InboundMessage? Edited(Update update, Message message)
        => message.Location is not null ? null : Said(update, message, Content(message));

    private static InboundMessage Pressed(Update update, CallbackQuery press, DateTimeOffset now) => new()
    {
        Key = Key(update.Id),
        Channel = Kind,
        Address = Text(press.Message?.Chat.Id ?? press.From.Id),
        SentAt = now,
        LanguageHint = press.From.LanguageCode,
        Content = new InboundContent.Pressed(Words.Clean(press.Data ?? ""), press.Message is { } under ? Text(under.Id) : null, press.Id),
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

    private static InboundContent Content(Message message) => message switch
    {
        { Text: { } text } => Written(Words.Clean(text)),
        { Voice: { } voice } => new InboundContent.Showed(MediaKind.Voice) { File = new MediaFile(Kind, MediaKind.Voice, voice.FileId) },
        { Photo: [_, ..] sizes } => new InboundContent.Showed(MediaKind.Picture) { File = new MediaFile(Kind, MediaKind.Picture, Largest(sizes).FileId) },
        { Audio: not null } or { VideoNote: not null } => new InboundContent.Showed(MediaKind.Voice),
        { Photo: not null } or { Video: not null } or { Animation: not null } or { Sticker: not null } or { Document: not null } or { LivePhoto: not null }
            => new InboundContent.Showed(MediaKind.Picture),
        { Location: not null } or { Venue: not null } => new InboundContent.Showed(MediaKind.Place),
        { Contact: { } contact } => new InboundContent.Shared(IsOwn(message, contact) ? Number(contact) : null),
        _ => new InboundContent.Showed(MediaKind.Other),
    };

    /// <summary>The photo as it was sent; the other sizes are only for showing it small.</summary>
    private static PhotoSize Largest(PhotoSize[] sizes) => sizes.MaxBy(size => (long)size.Width * size.Height)!;

    private static InboundContent Written(string text)
    {
        if (!text.StartsWith('/'))
            return new InboundContent.Wrote(text);
        var end = text.AsSpan().IndexOfAny(" \n\t");
        var word = end < 0 ? text : text[..end];
        var rest = end < 0 ? "" : text[end..];
        var at = word.IndexOf('@', StringComparison.Ordinal);
        var command = at < 0 ? word : word[..at];
        if (!command.Equals(Start, StringComparison.OrdinalIgnoreCase))
            return new InboundContent.Wrote(command + rest);
        var code = rest.Trim();
        return new InboundContent.Opened(IsCode(code) ? code : null);
    }

    /// <summary>A contact of her own that she shares herself names her account: another's, or one passed on, is not hers.</summary>
    private static bool IsOwn(Message message, Contact contact) => contact.UserId is { } user && user == message.From?.Id && message.ForwardOrigin is null;

    /// <summary>Numbers of accounts are international; not every client writes the plus.</summary>
    private static string Number(Contact contact) => contact.PhoneNumber.StartsWith('+') ? contact.PhoneNumber : $"+{contact.PhoneNumber}";

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static DateTimeOffset Instant(DateTime utc) => new(DateTime.SpecifyKind(utc, DateTimeKind.Utc));

    [GeneratedRegex(@"^[A-Za-z0-9_-]{1,64}\z", RegexOptions.CultureInvariant)]
    private static partial Regex LinkCode();
}
