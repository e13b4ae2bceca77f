using System.Globalization;
using Outreach.Telegram.Sending;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types.ReplyMarkups;

namespace Outreach.Telegram.Reading;

/// <summary>What can be done with messages that stand in a chat.</summary>
internal static class MessageEdits
{
    /// <summary>Telegram's number of a message, from ours.</summary>
    public static bool TryNumber(string? reference, out int number)
        => int.TryParse(reference, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    /// <summary>Telegram's number of a message, as we keep it.</summary>
    public static string Reference(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Deletes a message. True when it no longer stands there, whoever took it away.</summary>
    public static async Task<bool> TryRemove(this ITelegramBotClient bot, long address, int message, CancellationToken cancellation)
    {
        try
        {
            await bot.DeleteMessage(address, message, cancellation);
            return true;
        }
        catch (ApiRequestException refused) when (refused.ErrorCode == 400)
        {
            return refused.Says("message to delete not found") || refused.Says("message identifier is not specified");
        }
    }

    /// <summary>Changes a message of ours where it stands. False when that is not possible any more; all else throws.</summary>
    public static async Task<bool> TryEdit(
        this ITelegramBotClient bot,
        long address,
        int message,
        string text,
        InlineKeyboardMarkup? keyboard,
        CancellationToken cancellation)
    {
        try
        {
            await bot.EditMessageText(
                address,
                message,
                text,
                replyMarkup: keyboard,
                linkPreviewOptions: ScreenDrawer.NoPreview,
                cancellationToken: cancellation);
            return true;
        }
        catch (ApiRequestException same) when (same.Says("message is not modified"))
        {
            return true;
        }
        catch (ApiRequestException gone) when (gone.Says("message to edit not found") || gone.Says("message can't be edited")
            || gone.Says("MESSAGE_ID_INVALID"))
        {
            return false;
        }
    }

    /// <summary>
    /// Takes a message of ours away that a new one stands for, or at least its buttons. The new one stands: whatever happens to the old
    /// one, the sending has worked.
    /// </summary>
    /// <returns>The message, if it is gone.</returns>
    public static async Task<IReadOnlyList<string>> TakeAway(
        this ITelegramBotClient bot,
        long address,
        string? reference,
        CancellationToken cancellation)
    {
        if (!TryNumber(reference, out var old))
            return [];
        try
        {
            if (await bot.TryRemove(address, old, cancellation))
                return [reference!];
            await bot.Strip(address, old, cancellation);
            return [];
        }
        catch (Exception cause) when (ApiTrouble.IsTrouble(cause, CancellationToken.None))
        {
            return [];
        }
    }

    /// <summary>Puts other words into a message of ours. True when it now says them.</summary>
    public static async Task<bool> TryReplace(
        this ITelegramBotClient bot,
        long address,
        int message,
        string text,
        CancellationToken cancellation)
    {
        try
        {
            await bot.EditMessageText(address, message, text, linkPreviewOptions: ScreenDrawer.NoPreview, cancellationToken: cancellation);
            return true;
        }
        catch (ApiRequestException refused) when (refused.ErrorCode == 400)
        {
            return refused.Says("message is not modified");
        }
    }

    /// <summary>Takes the buttons off a message of ours, if it still has some.</summary>
    public static async Task Strip(this ITelegramBotClient bot, long address, int message, CancellationToken cancellation)
    {
        try
        {
            await bot.EditMessageReplyMarkup(address, message, cancellationToken: cancellation);
        }
        catch (ApiRequestException refused) when (refused.ErrorCode == 400)
        {
            // It has none, or is gone: both are what we wanted.
            return;
        }
    }
}
