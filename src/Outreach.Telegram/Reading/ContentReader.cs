using System.Globalization;
using Outreach.Messaging.Inbound;
using Outreach.Messaging.Screens;
using Outreach.Telegram.Sending;
using Telegram.Bot.Types;

namespace Outreach.Telegram.Reading;

/// <summary>Tells what somebody put into a message of Telegram's. Pure.</summary>
internal static class ContentReader
{
    private const string Start = "/start";

    /// <summary>
    /// What she said or showed; null where Telegram only tells what happened to the chat (something was pinned, a gift came, a timer was
    /// set). Of what the library does not know yet, only what bears the marks of somebody's own doing is hers.
    /// </summary>
    /// <param name="message">Telegram's message.</param>
    /// <param name="edit">It came before: a link's command in it was followed then.</param>
    public static InboundContent? Read(Message message, bool edit)
    {
        var forwarded = IsForwarded(message);
        if (Text(message) is { } text)
            return forwarded || edit ? new InboundContent.Wrote(Spoken(text)) { Forwarded = forwarded } : Written(text);
        if (message.Contact is { } contact)
            return new InboundContent.Shared(IsOwn(message, contact) ? Number(contact) : null);
        return Media(message) is not { } media ? null : new InboundContent.Showed(media)
        {
            File = File(message),
            Place = Spot(message.Location ?? message.Venue?.Location),
            IsSign = message.Sticker is not null,
            Caption = message.Caption is { } caption && Spoken(Links.Shown(caption, message.CaptionEntities)) is var words
                && !string.IsNullOrWhiteSpace(words) ? words : null,
            Forwarded = forwarded,
        };
    }

    /// <summary>Her words as they can be kept; a command without the bot's name.</summary>
    public static string Spoken(string text)
    {
        var words = TextParts.Clean(text);
        return Command(words, out var rest) is { } command ? command + rest : words;
    }

    private static string? Text(Message message) => message switch
    {
        { Text: { } text } => Links.Shown(text, message.Entities),
        { RichMessage: { } rich } when RichWords.Of(rich) is { Length: > 0 } words => words,
        _ => null,
    };

    private static InboundContent Written(string text)
    {
        var words = TextParts.Clean(text);
        if (Command(words, out var rest) is not { } command || !command.Equals(Start, StringComparison.OrdinalIgnoreCase))
            return new InboundContent.Wrote(Spoken(text));
        var code = rest.Trim();
        return new InboundContent.Opened(UpdateReader.IsCode(code) ? code : null);
    }

    private static string? Command(string words, out string rest)
    {
        rest = "";
        if (!words.StartsWith('/'))
            return null;
        var end = words.AsSpan().IndexOfAny(" \n\t");
        rest = end < 0 ? "" : words[end..];
        return (end < 0 ? words : words[..end]).Split('@')[0];
    }

    private static MediaKind? Media(Message message) => message switch
    {
        { Voice: not null } or { Audio: not null } or { VideoNote: not null } => MediaKind.Voice,
        { Photo: not null } or { Video: not null } or { Animation: not null } or { Sticker: not null } or { Document: not null }
            or { LivePhoto: not null } or { PaidMedia: not null } => MediaKind.Picture,
        { Location: not null } or { Venue: not null } => MediaKind.Place,
        { Poll: not null } or { Dice: not null } or { Game: not null } or { Story: not null } or { Checklist: not null }
            or { Invoice: not null } or { RichMessage: not null } => MediaKind.Other,
        { Caption: not null } or { ForwardOrigin: not null } or { MediaGroupId: not null } or { ViaBot: not null } => MediaKind.Other,
        _ => null,
    };

    private static MediaFile? File(Message message) => message switch
    {
        { Voice: { } voice } => new MediaFile(UpdateReader.Kind, MediaKind.Voice, voice.FileId),
        { Photo: [_, ..] sizes } => new MediaFile(UpdateReader.Kind, MediaKind.Picture, Largest(sizes).FileId),
        { Video: { } film } => new MediaFile(UpdateReader.Kind, MediaKind.Film, film.FileId),
        // A drawing that moves bears a document beside it, for clients that know no such drawings.
        { Document: { } document, Animation: null } => new MediaFile(UpdateReader.Kind, MediaKind.Document, document.FileId),
        _ => null,
    };

    /// <summary>To about a metre; what a phone knows beyond that is not so.</summary>
    private static string? Spot(Location? at)
        => at is null ? null : string.Create(CultureInfo.InvariantCulture, $"{at.Latitude:F5}, {at.Longitude:F5}");

    /// <summary>The photo as it was sent; the other sizes are only for showing it small.</summary>
    private static PhotoSize Largest(PhotoSize[] sizes) => sizes.MaxBy(size => (long)size.Width * size.Height)!;

    /// <summary>
    /// Passed on, and not her own. Whose account is not to be found is named only, also when it is she: heard as hers is the smaller
    /// mistake. What another bot wrote for her, such as a translation, she sends as her own.
    /// </summary>
    private static bool IsForwarded(Message message) => message.ForwardOrigin switch
    {
        null => message.IsAutomaticForward || message.SenderChat is not null,
        MessageOriginUser { SenderUser: { } writer } => writer.Id != message.From?.Id,
        MessageOriginHiddenUser hidden => message.From is not { } her
            || hidden.SenderUserName != $"{her.FirstName} {her.LastName}".TrimEnd(),
        _ => true,
    };

    /// <summary>A contact of her own that she shares herself names her account: another's, or one passed on, is not hers.</summary>
    private static bool IsOwn(Message message, Contact contact)
        => contact.UserId is { } user && user == message.From?.Id && message.ForwardOrigin is null;

    /// <summary>Numbers of accounts are international; not every client writes the plus.</summary>
    private static string Number(Contact contact) => contact.PhoneNumber.StartsWith('+') ? contact.PhoneNumber : $"+{contact.PhoneNumber}";
}
