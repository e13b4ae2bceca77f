using Outreach.Messaging.Channels;
using Outreach.Messaging.Screens;
using Outreach.Telegram.Reading;
using Telegram.Bot;

namespace Outreach.Telegram.Sending;

/// <summary>Draws a board: in place where one of its name stands, else as a new message.</summary>
internal sealed class BoardDrawer(ITelegramBotClient bot)
{
    private const string More = "…";

    /// <summary>Takes one away, or throws what Telegram said.</summary>
    public async Task<SendResult> Remove(long address, Outgoing.Away away, ChatState chat, CancellationToken cancellation)
    {
        var known = chat.Boards.FirstOrDefault(one => one.Name == away.Name);
        var gone = await bot.TakeAway(address, known?.Reference, cancellation);
        return gone.Count > 0 ? new SendResult.Sent(null, gone) : new SendResult.Refused("the message cannot be taken away any more");
    }

    /// <summary>Draws it, or throws what Telegram said.</summary>
    public async Task<SendResult> Draw(long address, Outgoing.Board board, ChatState chat, CancellationToken cancellation)
    {
        var text = board.Text.Trim();
        if (text.Length == 0)
            return new SendResult.Refused("the text is empty");
        // It is one message, or it could not be changed where it stands.
        if (text.Length > TextParts.Longest)
            text = TextParts.Cut(text, TextParts.Longest - More.Length) + More;
        var keyboard = Keyboard.Of(board);
        var known = chat.Boards.FirstOrDefault(one => one.Name == board.Name);
        if (MessageEdits.TryNumber(known?.Reference, out var standing)
            && await bot.TryEdit(address, standing, text, keyboard, cancellation))
            return new SendResult.Sent(null, []) { Board = known };
        var message = await bot.SendMessage(
            address,
            text,
            replyMarkup: keyboard,
            linkPreviewOptions: ScreenDrawer.NoPreview,
            protectContent: board.Protected,
            cancellationToken: cancellation);
        return new SendResult.Sent(null, await bot.TakeAway(address, known?.Reference, cancellation))
        {
            Board = new ChatBoard(board.Name, MessageEdits.Reference(message.Id)),
        };
    }
}
