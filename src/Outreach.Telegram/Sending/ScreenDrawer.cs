using Outreach.Messaging.Channels;
using Outreach.Messaging.Screens;
using Outreach.Telegram.Reading;
using Telegram.Bot;
using Telegram.Bot.Types;
using Telegram.Bot.Types.ReplyMarkups;

namespace Outreach.Telegram.Sending;

/// <summary>
/// Shows a screen: in place of the living message when she pressed a button under it, else as a new message,
/// after which the old one is taken away.
/// </summary>
internal sealed class ScreenDrawer(ITelegramBotClient bot)
{
    /// <summary>A link shows itself, never a picture of where it leads.</summary>
    public static readonly LinkPreviewOptions NoPreview = new() { IsDisabled = true };

    private readonly InParts _parts = new();

    /// <summary>Shows it, or throws what Telegram said.</summary>
    public async Task<SendResult> Show(long address, Outgoing.Show show, ChatState chat, CancellationToken cancellation)
    {
        var shown = await Draw(address, show, chat, cancellation);
        // What was read aloud is of the screen before. What is too old to be taken away stays.
        var spoken = show.StaysAs is not null ? null : chat.Boards.FirstOrDefault(
            board => board.Name == Outgoing.Spoken.Place && chat.Recent.Any(message => message.Reference == board.Reference))?.Reference;
        return shown is SendResult.Sent sent && (show.Clears is not null || spoken is not null)
            ? sent with
            {
                Gone =
                [
                    .. sent.Gone,
                    .. await bot.TakeAway(address, show.Clears, cancellation),
                    .. await bot.TakeAway(address, spoken, cancellation),
                ],
            }
            : shown;
    }

    private async Task<SendResult> Draw(long address, Outgoing.Show show, ChatState chat, CancellationToken cancellation)
    {
        var parts = TextParts.Parts(show.Screen.Text);
        if (parts.Count == 0)
            return new SendResult.Refused("the text is empty");
        if (show.StaysAs is { } name)
            return await Leave(address, show.Screen, name, parts, chat, cancellation);
        if (show.Screen.AsksContact is not null)
            return await Replace(address, show.Screen, parts, Keyboard.Asking(show.Screen), chat, cancellation);
        if (show.Screen.AskedContact)
            await TakeKeyboard(address, cancellation);
        var keyboard = Keyboard.Of(show.Screen);
        var pressedLiving = chat.Living is not null && show.Answers?.Message == chat.Living;
        if (pressedLiving && parts.Count == 1 && MessageEdits.TryNumber(chat.Living, out var living)
            && await bot.TryEdit(address, living, parts[0], keyboard, cancellation))
            return new SendResult.Sent(chat.Living, []);
        return await Replace(address, show.Screen, parts, keyboard, chat, cancellation);
    }

    // The screen before it goes, and the older answer of the same name; the next screen leaves this one alone.
    private async Task<SendResult> Leave(
        long address, Screen screen, string name, IReadOnlyList<string> parts, ChatState chat, CancellationToken cancellation)
    {
        var sent = await Send(address, screen, parts, Keyboard.Of(screen), cancellation);
        var older = chat.Boards.FirstOrDefault(one => one.Name == name);
        return new SendResult.Sent(
            null,
            [
                .. await bot.TakeAway(address, chat.Living, cancellation),
                .. await bot.TakeAway(address, older?.Reference, cancellation),
            ])
        {
            Also = sent[..^1],
            Board = new ChatBoard(name, sent[^1]),
        };
    }

    private async Task<SendResult> Replace(
        long address,
        Screen screen,
        IReadOnlyList<string> parts,
        ReplyMarkup? keyboard,
        ChatState chat,
        CancellationToken cancellation)
    {
        var sent = await Send(address, screen, parts, keyboard, cancellation);
        return new SendResult.Sent(sent[^1], await bot.TakeAway(address, chat.Living, cancellation)) { Also = sent[..^1] };
    }

    /// <summary>
    /// Takes the keyboard with her number away. It goes only with a message, and a message has buttons of one kind alone: so this one is a
    /// sign that is gone at once.
    /// </summary>
    private async Task TakeKeyboard(long address, CancellationToken cancellation)
    {
        var sign = await bot.SendMessage(
            address,
            "✓",
            replyMarkup: new ReplyKeyboardRemove(),
            disableNotification: true,
            cancellationToken: cancellation);
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

    private Task<List<string>> Send(
        long address,
        Screen screen,
        IReadOnlyList<string> parts,
        ReplyMarkup? keyboard,
        CancellationToken cancellation)
        => _parts.Send(address, screen.Serial, screen.Text, [.. parts.Select((part, place) => (Func<Task<Message>>)(() => bot.SendMessage(
            address, part, replyMarkup: place == parts.Count - 1
                ? keyboard
                : null, linkPreviewOptions: NoPreview, cancellationToken: cancellation)))]);
}
