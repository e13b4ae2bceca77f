using System.Text;
using Outreach.Messaging.Channels;
using Outreach.Messaging.Screens;
using Outreach.Telegram.Reading;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.ReplyMarkups;

namespace Outreach.Telegram.Sending;

/// <summary>Sends a note as a new message, and leaves the screen as it stands.</summary>
internal sealed class NoteSender(ITelegramBotClient bot)
{
    /// <summary>
    /// Letters under a photo or voice (core.telegram.org/bots/api#sendphoto), counted as UTF-16 units, which is never too few.
    /// </summary>
    public const int LongestCaption = MediaFile.LongestCaption;

    private readonly InParts _parts = new();

    /// <summary>Sends it, or throws what Telegram said.</summary>
    public async Task<SendResult> Send(long address, Outgoing.Note note, CancellationToken cancellation)
    {
        var file = note.File is
        {
            Channel: UpdateReader.Kind, Kind: MediaKind.Picture or MediaKind.Voice or MediaKind.Film or MediaKind.Document,
        } ours ? ours : null;
        try
        {
            return await Send(address, note, file, cancellation);
        }
        catch (ApiRequestException refused) when (refused.Says("VOICE_MESSAGES_FORBIDDEN"))
        {
            // She lets nobody send her voices (a setting of Telegram Premium): the words need not be lost with it.
            return await Send(address, note, file: null, cancellation);
        }
    }

    private async Task<SendResult> Send(long address, Outgoing.Note note, MediaFile? file, CancellationToken cancellation)
    {
        var text = note.Text.Trim();
        var caption = file is not null && text.Length <= LongestCaption ? text : "";
        var words = caption.Length > 0 ? [] : TextParts.Parts(text);
        var parts = new List<Func<ReplyMarkup?, Task<Message>>>();
        if (file is not null)
            parts.Add(keyboard => Send(address, file, caption, keyboard, note.Protected, cancellation));
        if (note.Made is { } made)
            parts.Add(keyboard => Send(address, made, keyboard, cancellation));
        parts.AddRange(words.Select(part => (Func<ReplyMarkup?, Task<Message>>)(keyboard => bot.SendMessage(
            address,
            part,
            replyMarkup: keyboard,
            linkPreviewOptions: ScreenDrawer.NoPreview,
            protectContent: note.Protected,
            disableNotification: note.Quiet,
            cancellationToken: cancellation))));
        if (parts.Count == 0)
            return new SendResult.Refused("the text is empty");
        var keyboard = Keyboard.Of(note);
        var sent = await _parts.Send(
            address, serial: 0, $"{file?.Id}\n{note.Made?.Name}\n{note.Made?.Text}\n{text}", [.. parts.Select(
                (part, place) => (Func<Task<Message>>)(() => part(place == parts.Count - 1 ? keyboard : null)))]);
        return new SendResult.Sent(null, []) { Also = sent };
    }

    private async Task<Message> Send(long address, MadeFile made, ReplyMarkup? keyboard, CancellationToken cancellation)
    {
        using var content = new MemoryStream(made.Bytes ?? Encoding.UTF8.GetBytes(made.Text));
        return await bot.SendDocument(
            address,
            InputFile.FromStream(content, made.Name),
            replyMarkup: keyboard,
            cancellationToken: cancellation);
    }

    private Task<Message> Send(
        long address, MediaFile file, string caption, ReplyMarkup? keyboard, bool isProtected, CancellationToken cancellation)
    {
        var known = InputFile.FromFileId(file.Id);
        var words = caption.Length > 0 ? caption : null;
        return file.Kind switch
        {
            MediaKind.Picture => bot.SendPhoto(
                address, known, words, replyMarkup: keyboard, protectContent: isProtected, cancellationToken: cancellation),
            MediaKind.Film => bot.SendVideo(
                address, known, words, replyMarkup: keyboard, protectContent: isProtected, cancellationToken: cancellation),
            MediaKind.Document => bot.SendDocument(
                address, known, words, replyMarkup: keyboard, protectContent: isProtected, cancellationToken: cancellation),
            _ => bot.SendVoice(
                address, known, words, replyMarkup: keyboard, protectContent: isProtected, cancellationToken: cancellation),
        };
    }
}
