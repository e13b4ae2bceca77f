using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Outreach.Jobs;
using Outreach.Messaging.Channels;
using Outreach.Telegram.Receiving;
using Outreach.Telegram.Sending;
using Telegram.Bot;

namespace Outreach.Telegram.Profile;

/// <summary>Keeps the bot's name, descriptions and commands as the content has them. Its failure hinders nobody's talk.</summary>
internal sealed class TelegramProfileWorker(
    IDuties duties, ITelegramBotClient bot, ITelegramWords words, TimeProvider time, ILogger<TelegramProfileWorker> logger)
    : DutyWorker(duties, time, DutyName.Receiving)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    private readonly Channel<bool> _changes = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <inheritdoc/>
    protected override async Task Work(DutyName name, Duty duty, CancellationToken until)
    {
        words.Changed += WordsChanged;
        try
        {
            do
            {
                await ApplyUntilDone(until);
            }
            while (await _changes.Reader.ReadAsync(until));
        }
        catch (OperationCanceledException) when (until.IsCancellationRequested)
        {
            return;
        }
        finally
        {
            words.Changed -= WordsChanged;
        }
    }

    private static string Named(string language) => language.Length == 0 ? "all other languages" : language;

    private void WordsChanged(object? sender, EventArgs e) => _changes.Writer.TryWrite(true);

    private async Task ApplyUntilDone(CancellationToken cancellation)
    {
        var pause = new GrowingPause(Time, FirstPause, LongestPause);
        while (await ApplyAll(cancellation) is { } wait)
            await pause.Wait(wait, cancellation);
    }

    /// <summary>Sets what differs. One part that fails does not keep the others from being set.</summary>
    /// <returns>How long to wait at least before the next attempt; null when none would help.</returns>
    private async Task<TimeSpan?> ApplyAll(CancellationToken cancellation)
    {
        TimeSpan? again = null;
        foreach (var profile in words.Profiles)
        {
            foreach (var part in ProfilePart.Of(profile))
            {
                if (await Apply(part, profile.Language, cancellation) is { } wait && (again is null || wait > again))
                    again = wait;
            }
        }

        return again;
    }

    private async Task<TimeSpan?> Apply(ProfilePart part, string language, CancellationToken cancellation)
    {
        try
        {
            if (await part.IsSet(bot, cancellation))
                return null;
            await part.Set(bot, cancellation);
            Log.ProfileSet(logger, part.Name, Named(language));
            return null;
        }
        catch (Exception cause) when (cancellation.IsCancellationRequested)
        {
            // What is broken off while its answer is read comes as a failure of the request: our own stop is no trouble.
            throw new OperationCanceledException(cause.Message, cause, cancellation);
        }
        catch (Exception cause) when (!cancellation.IsCancellationRequested)
        {
            // The name and the menu are not worth the bot: whatever it is, it is told and tried again later.
            Log.ProfileTrouble(logger, part.Name, Named(language), ApiTrouble.Explain(cause));
            return ApiTrouble.Result(cause) is SendResult.Refused ? null : ApiTrouble.Wait(cause);
        }
    }
}
