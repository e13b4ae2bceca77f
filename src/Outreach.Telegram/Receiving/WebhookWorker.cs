using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Outreach.Messaging.Channels;
using Outreach.Telegram.Reading;
using Outreach.Telegram.Sending;
using Telegram.Bot;

namespace Outreach.Telegram.Receiving;

/// <summary>Tells Telegram where to call, once, however long it takes.</summary>
internal sealed class WebhookWorker(
    ITelegramBotClient bot,
    TelegramOptions options,
    ChannelHealth health,
    TimeProvider time,
    ILogger<WebhookWorker> logger)
    : BackgroundService
{
    private const int Connections = 40;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var pause = GrowingPause.OfNetwork(time);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await bot.SetWebhook(
                    options.WebhookUrl!,
                    maxConnections: Connections,
                    allowedUpdates: UpdateReader.Wanted,
                    secretToken: options.WebhookSecret,
                    cancellationToken: stoppingToken);
                health.Worked(TelegramPoller.HealthName);
                Log.WebhookSet(logger);
                return;
            }
            catch (Exception cause) when (stoppingToken.IsCancellationRequested)
            {
                Log.Stopped(logger, cause.GetType().Name);
            }
            catch (Exception cause) when (!stoppingToken.IsCancellationRequested)
            {
                // Without a webhook nobody is heard: it is tried for as long as the program runs.
                var trouble = ApiTrouble.Explain(cause);
                health.Failed(TelegramPoller.HealthName, trouble);
                Log.Trouble(logger, trouble);
                await pause.Wait(ApiTrouble.Wait(cause), stoppingToken);
            }
        }
    }
}
