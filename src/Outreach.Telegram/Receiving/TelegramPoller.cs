using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Outreach.Jobs;
using Outreach.Messaging.Channels;
using Outreach.Telegram.Reading;
using Outreach.Telegram.Sending;
using Telegram.Bot;
using Telegram.Bot.Exceptions;

namespace Outreach.Telegram.Receiving;

/// <summary>
/// Asks Telegram for updates. Telegram forgets an update only after it was stored. After a week without any it may number them anew,
/// from anywhere (core.telegram.org/bots/api#update); so may another Bot API server. Asked then for what lies far ahead of its newest,
/// it gives its first again and again, and forgets none (tdlib: TQueue::get): the numbers that come are followed, wherever they lie.
/// What came before is kept once.
/// </summary>
internal sealed class TelegramPoller(
    IDuties duties, ITelegramBotClient bot, UpdateIntake intake, ChannelHealth health, TimeProvider time, ILogger<TelegramPoller> logger)
    : DutyWorker(duties, time, DutyName.Receiving)
{
    /// <summary>The name under which receiving stands in the channels' health.</summary>
    public const string HealthName = UpdateReader.Kind + "-receiving";

    /// <summary>Asks for everything that was not confirmed.</summary>
    private const int FromTheFirst = 0;

    private static readonly TimeSpan AtOnce = TimeSpan.FromMilliseconds(20);

    private readonly GrowingPause _pause = GrowingPause.OfNetwork(time);
    private bool _webhookIsGone;
    private bool _inTrouble;
    private bool _somethingWaited;
    private int _offset;

    /// <inheritdoc/>
    protected override async Task Work(DutyName name, Duty duty, CancellationToken until)
    {
        // Whoever asked before us may have come further, by any numbers.
        (_offset, _webhookIsGone, _somethingWaited) = (FromTheFirst, false, false);
        Log.Polling(logger);
        while (!until.IsCancellationRequested)
        {
            try
            {
                if (await AwaitSure(duty, until))
                    await Round(until);
            }
            catch (Exception cause) when (until.IsCancellationRequested)
            {
                Log.Stopped(logger, cause.GetType().Name);
            }
            catch (Exception cause) when (!until.IsCancellationRequested)
            {
                // Also a cancellation that is not our stop: whatever happens, the next round is asked for.
                await Rest(cause, until);
            }
        }
    }

    private async Task Round(CancellationToken cancellation)
    {
        if (!_webhookIsGone)
        {
            await bot.DeleteWebhook(cancellationToken: cancellation);
            _webhookIsGone = true;
        }

        var started = Stopwatch.GetTimestamp();
        var updates = await bot.SendRequest(
            new RawUpdatesRequest { Offset = _offset, Timeout = TelegramClients.PollSeconds },
            cancellation);
        var result = await intake.Store(updates, _offset, cancellation);
        if (result.Offset < _offset || await IsHeldBack(updates.Length, cancellation))
            FollowAnew(result.Offset);
        else
            _offset = result.Offset;
        if (result.Trouble is { } trouble)
        {
            await Rest(trouble, cancellation);
            return;
        }

        Fine();
        if (updates.Length == 0 && Stopwatch.GetElapsedTime(started) < AtOnce)
            await _pause.Wait(TimeSpan.Zero, cancellation);
        else
            _pause.Reset();
    }

    /// <summary>Whether nothing came twice although something waits: then it is numbered so that our question passes it by.</summary>
    private async Task<bool> IsHeldBack(int came, CancellationToken cancellation)
    {
        var waits = came == 0 && _offset != FromTheFirst && (await bot.GetWebhookInfo(cancellation)).PendingUpdateCount > 0;
        // Once may be what came while we asked.
        var heldBack = waits && _somethingWaited;
        _somethingWaited = waits;
        return heldBack;
    }

    private void FollowAnew(int offset)
    {
        _offset = offset < _offset ? offset : FromTheFirst;
        _somethingWaited = false;
        health.Failed(HealthName, "Telegram numbers its updates anew: they are followed there, and nothing is lost.");
        Log.NumberedAnew(logger);
    }

    private void Fine()
    {
        health.Worked(HealthName);
        if (_inTrouble)
            Log.WorksAgain(logger);
        _inTrouble = false;
    }

    private Task Rest(Exception cause, CancellationToken cancellation)
    {
        if (cause is ApiRequestException { ErrorCode: 409 })
            _webhookIsGone = false;
        var trouble = ApiTrouble.Explain(cause);
        health.Failed(HealthName, trouble);
        Log.Trouble(logger, trouble);
        _inTrouble = true;
        return _pause.Wait(ApiTrouble.Wait(cause), cancellation);
    }
}
