using System.Collections.Concurrent;
using Outreach.Channels;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.ReplyMarkups;

namespace Outreach.Telegram;

/// <summary>
/// Shows a screen: in place of the living message when she pressed a button under it, else as a new message,
/// after which the old one is taken away.
/// </summary>
internal sealed class ScreenDrawer(ITelegramBotClient bot)
{
    /// <summary>A link shows itself, never a picture of where it leads.</summary>
    public static readonly LinkPreviewOptions NoPreview = new() { IsDisabled = true };

    private const int MostUnfinished = 1000;

    /// <summary>Parts of long screens that were taken before a later part failed: a repetition goes on from there.</summary>
    private readonly ConcurrentDictionary<(long Address, int Serial, string Text), List<string>> _unfinished = new();

    /// <summary>Shows it, or throws what Telegram said.</summary>
    public async Task<SendResult> Show(long address, Outgoing.Show show, ChatState chat, CancellationToken cancellation)
    {
        var parts = Words.Parts(show.Screen.Text);
        if (parts.Count == 0)
            return new SendResult.Refused("the text is empty");
        if (show.Screen.AsksContact is not null)
            return await Replace(address, show.Screen, parts, Keyboard.Asking(show.Screen), chat, cancellation);
        if (show.Screen.AskedContact)
            await TakeKeyboard(address, cancellation);
        var keyboard = Keyboard.Of(show.Screen);
        var pressedLiving = chat.Living is not null && show.Answers?.Message == chat.Living;
        if (pressedLiving && parts.Count == 1 && Standing.TryNumber(chat.Living, out var living) && await TryEdit(address, living, parts[0], keyboard, cancellation))
            return new SendResult.Sent(chat.Living, []);
        return await Replace(address, show.Screen, parts, keyboard, chat, cancellation);
    }

    private async Task<SendResult> Replace(long address, Screen screen, IReadOnlyList<string> parts, ReplyMarkup? keyboard, ChatState chat, CancellationToken cancellation)
    {
        var sent = await Send(address, screen, parts, keyboard, cancellation);
        return new SendResult.Sent(sent[^1], await RemoveOld(address, chat, cancellation)) { Also = sent[..^1] };
    }

    /// <summary>
    /// Takes the keyboard with her number away. It goes only with a message, and a message has buttons of one kind alone: so this one is a sign that
    /// is gone at once.
    /// </summary>
    private async Task TakeKeyboard(long address, CancellationToken cancellation)
    {
        var sign = await bot.SendMessage(address, "✓", replyMarkup: new ReplyKeyboardRemove(), disableNotification: true, cancellationToken: cancellation);
        try
        {
            await bot.TryRemove(address, sign.Id, cancellation);
        }
        catch (Exception cause) when (ApiTrouble.IsTrouble(cause, CancellationToken.None))
        {
            // It stays: harmless, and better than sending it again and again.
            return;
        }
    }

    private async Task<bool> TryEdit(long address, int message, string text, InlineKeyboardMarkup? keyboard, CancellationToken cancellation)
    {
        try
        {
            await bot.EditMessageText(address, message, text, replyMarkup: keyboard, linkPreviewOptions: NoPreview, cancellationToken: cancellation);
            return true;
        }
        catch (ApiRequestException same) when (same.Says("message is not modified"))
        {
            return true;
        }
        catch (ApiRequestException gone) when (gone.Says("message to edit not found") || gone.Says("message can't be edited") || gone.Says("MESSAGE_ID_INVALID"))
        {
            return false;
        }
    }

    private async Task<List<string>> Send(long address, Screen screen, IReadOnlyList<string> parts, ReplyMarkup? keyboard, CancellationToken cancellation)
    {
        var key = (address, screen.Serial, screen.Text);
        var sent = parts.Count > 1 && _unfinished.TryGetValue(key, out var before) ? before : [];
        while (sent.Count < parts.Count)
        {
            var isLast = sent.Count == parts.Count - 1;
            var message = await bot.SendMessage(
                address, parts[sent.Count], replyMarkup: isLast ? keyboard : null, linkPreviewOptions: NoPreview, cancellationToken: cancellation);
            sent.Add(Standing.Reference(message.Id));
            if (!isLast && _unfinished.Count < MostUnfinished)
                _unfinished[key] = sent;
        }

        if (parts.Count > 1)
            _unfinished.TryRemove(key, out _);
        return sent;
    }

    /// <summary>The new screen stands: whatever happens to the old one, the sending has worked.</summary>
    private async Task<IReadOnlyList<string>> RemoveOld(long address, ChatState chat, CancellationToken cancellation)
    {
        if (!Standing.TryNumber(chat.Living, out var old))
            return [];
        try
        {
            if (await bot.TryRemove(address, old, cancellation))
                return [chat.Living!];
            await bot.Strip(address, old, cancellation);
            return [];
        }
        catch (Exception cause) when (ApiTrouble.IsTrouble(cause, CancellationToken.None))
        {
            return [];
        }
    }
}
