using Outreach.Channels;
using Telegram.Bot;
using Telegram.Bot.Exceptions;

namespace Outreach.Telegram;

/// <summary>Tells Telegram that a press was seen, so that the button stops waiting.</summary>
internal sealed class Presses(ITelegramBotClient bot)
{
    /// <summary>Letters in a passing word (core.telegram.org/bots/api#answercallbackquery).</summary>
    private const int LongestToast = 200;

    /// <summary>Answers, if there is a press to answer. That it came too late harms nobody: only throttling is told.</summary>
    public async Task<SendResult.Throttled?> Answer(Press? press, CancellationToken cancellation)
    {
        if (press?.PressId is not { Length: > 0 } id)
            return null;
        try
        {
            await bot.AnswerCallbackQuery(id, cancellationToken: cancellation);
            return null;
        }
        catch (Exception cause) when (ApiTrouble.IsTrouble(cause, CancellationToken.None))
        {
            return ApiTrouble.Result(cause) as SendResult.Throttled;
        }
    }

    /// <summary>Answers with a passing word; without a press there is nowhere to show it.</summary>
    public async Task<SendResult> Toast(Outgoing.Toast toast, CancellationToken cancellation)
    {
        if (toast.Answers?.PressId is not { Length: > 0 } id)
            return new SendResult.Sent(null, []);
        try
        {
            await bot.AnswerCallbackQuery(id, Words.Cut(toast.Text, LongestToast), cancellationToken: cancellation);
        }
        catch (ApiRequestException late) when (late.ErrorCode == 400)
        {
            // The press is too old: the word has passed. There is nothing to repeat.
            return new SendResult.Sent(null, []);
        }

        return new SendResult.Sent(null, []);
    }
}
