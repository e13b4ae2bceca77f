using System.Globalization;
using Outreach.Messaging.Channels;
using Outreach.Messaging.Screens;
using Outreach.Telegram.Reading;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types.ReplyMarkups;

namespace Outreach.Telegram.Sending;

/// <summary>
/// Hides a talk: deletes what can be deleted, hers and ours, and leaves one harmless line. Done twice, it leaves the same.
/// </summary>
internal sealed class ChatWiper(ITelegramBotClient bot, TimeProvider time)
{
    /// <summary>How many messages go into one deletion (core.telegram.org/bots/api#deletemessages).</summary>
    private const int Most = 100;

    /// <summary>One message too old spoils a whole deletion: we leave out what may be too old when the call arrives.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(1);

    /// <summary>Hides it, or throws what Telegram said; then it can be repeated.</summary>
    public async Task<SendResult> Vanish(long address, Outgoing.Vanish vanish, ChatState chat, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var numbers = chat.Recent
            .Where(message => now - message.At < ChatMemory.Deletable - Margin)
            .Select(message => MessageEdits.TryNumber(message.Reference, out var number) ? number : 0)
            .Where(number => number > 0)
            .ToHashSet();
        var gone = new List<string>();
        foreach (var some in numbers.Chunk(Most))
            gone.AddRange((await Delete(address, some, cancellation)).Select(MessageEdits.Reference));
        foreach (var standing in chat.Boards.Select(board => board.Reference).Append(chat.Living).OfType<string>().Except(gone).ToList())
        {
            if (await Cover(address, standing, vanish.Line, cancellation))
                gone.Add(standing);
        }

        var line = await bot.SendMessage(
            address,
            vanish.Line,
            replyMarkup: new ReplyKeyboardRemove(),
            linkPreviewOptions: ScreenDrawer.NoPreview,
            cancellationToken: cancellation);
        return new SendResult.Sent(null, gone) { Also = [line.Id.ToString(CultureInfo.InvariantCulture)] };
    }

    /// <summary>Takes some messages away, or writes over them; what was a picture or voice and is too old stays.</summary>
    public async Task<SendResult> Remove(long address, Outgoing.Remove remove, CancellationToken cancellation)
    {
        var gone = new List<string>();
        foreach (var standing in remove.References)
        {
            if (await Cover(address, standing, remove.Line, cancellation))
                gone.Add(standing);
        }

        return new SendResult.Sent(null, gone);
    }

    private async Task<IReadOnlyList<int>> Delete(long address, int[] messages, CancellationToken cancellation)
    {
        try
        {
            await bot.DeleteMessages(address, messages, cancellation);
            return messages;
        }
        catch (ApiRequestException refused) when (refused.ErrorCode == 400 && ApiTrouble.Result(refused) is SendResult.Refused)
        {
            var gone = new List<int>();
            foreach (var message in messages)
            {
                if (await bot.TryRemove(address, message, cancellation))
                    gone.Add(message);
            }

            return gone;
        }
    }

    /// <summary>The last screen or a board may be too old to be deleted, but it can always be written over.</summary>
    private async Task<bool> Cover(long address, string standing, string line, CancellationToken cancellation)
        => MessageEdits.TryNumber(standing, out var number)
            && (await bot.TryRemove(address, number, cancellation) || await bot.TryReplace(address, number, line, cancellation));
}
