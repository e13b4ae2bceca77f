using System.Collections.Concurrent;
using Outreach.Messaging.Channels;
using Outreach.Messaging.Screens;
using Telegram.Bot;
using Telegram.Bot.Exceptions;

namespace Outreach.Telegram.Sending;

/// <summary>
/// Tells Telegram that a press was seen, so that the button stops waiting: at once where that can be, else with the screen.
/// </summary>
internal sealed class Presses(ITelegramBotClient bot, TimeProvider time)
{
    /// <summary>Letters in a passing word (core.telegram.org/bots/api#answercallbackquery).</summary>
    private const int LongestToast = 200;

    /// <summary>
    /// So many are answered at once ahead of their screens; in a flood the others are answered with them, at the screens' pace.
    /// </summary>
    private const int MostAtOnce = 64;

    /// <summary>
    /// Screens that are never sent leave their presses here: now and then all are forgotten. One that is answered twice harms nobody.
    /// </summary>
    private const int MostKept = 10_000;

    private readonly ConcurrentDictionary<string, Task<(bool Done, SendResult.Throttled? Throttled)>> _ahead = new();
    private long _pauseUntil;
    private int _atOnce;

    /// <summary>Answers ahead of the screen. The screen then asks what became of it, and answers where this did not.</summary>
    public async Task Ahead(Press press, CancellationToken cancellation)
    {
        if (press.PressId is not { Length: > 0 } id || time.GetUtcNow().UtcTicks < Volatile.Read(ref _pauseUntil))
            return;
        // Asked a second time, when its screen is dropped: what was answered needs no more.
        if (_ahead.TryGetValue(id, out var known) && known.IsCompletedSuccessfully && (await known).Done)
            return;
        if (Interlocked.Increment(ref _atOnce) <= MostAtOnce)
        {
            if (_ahead.Count >= MostKept)
                _ahead.Clear();
            var answering = _ahead[id] = Ask(id, cancellation);
            if (await answering is (_, { } throttled))
                Volatile.Write(ref _pauseUntil, (time.GetUtcNow() + throttled.Wait).UtcTicks);
        }

        Interlocked.Decrement(ref _atOnce);
    }

    /// <summary>Answers, if there is a press to answer. That it came too late harms nobody: only throttling is told.</summary>
    public async Task<SendResult.Throttled?> Answer(Press? press, CancellationToken cancellation)
    {
        if (press?.PressId is not { Length: > 0 } id)
            return null;
        if (_ahead.TryRemove(id, out var answering) && await answering is var ahead && (ahead.Done || ahead.Throttled is not null))
            return ahead.Throttled;
        return (await Ask(id, cancellation)).Throttled;
    }

    /// <summary>Answers with a passing word; without a press there is nowhere to show it.</summary>
    public async Task<SendResult> Toast(Outgoing.Toast toast, CancellationToken cancellation)
    {
        if (toast.Answers?.PressId is not { Length: > 0 } id)
            return new SendResult.Sent(null, []);
        try
        {
            await bot.AnswerCallbackQuery(id, TextParts.Cut(toast.Text, LongestToast), cancellationToken: cancellation);
        }
        catch (ApiRequestException late) when (late.ErrorCode == 400)
        {
            // The press is too old: the word has passed. There is nothing to repeat.
            return new SendResult.Sent(null, []);
        }

        return new SendResult.Sent(null, []);
    }

    private async Task<(bool Done, SendResult.Throttled? Throttled)> Ask(string id, CancellationToken cancellation)
    {
        try
        {
            await bot.AnswerCallbackQuery(id, cancellationToken: cancellation);
            return (true, null);
        }
        catch (ApiRequestException late) when (late.ErrorCode == 400)
        {
            return (true, null);
        }
        catch (Exception cause) when (ApiTrouble.IsTrouble(cause, CancellationToken.None))
        {
            return (false, ApiTrouble.Result(cause) as SendResult.Throttled);
        }
    }
}
