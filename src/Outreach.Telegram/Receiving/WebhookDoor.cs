using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Outreach.Messaging.Channels;
using Outreach.Storage;
using Outreach.Telegram.Sending;

namespace Outreach.Telegram.Receiving;

/// <summary>
/// Where Telegram calls. Who does not know the secret is turned away unread; who does is answered only when the update is stored.
/// </summary>
internal sealed class WebhookDoor(
    UpdateIntake intake,
    TelegramOptions options,
    ChannelHealth health,
    IHostApplicationLifetime life,
    ILogger<WebhookDoor> logger)
{
    /// <summary>The address of this door.</summary>
    public const string Path = "/webhooks/telegram";

    private const string SecretHeader = "X-Telegram-Bot-Api-Secret-Token";
    private const int LongestBody = 1024 * 1024;
    private const int RetrySeconds = 2;

    private readonly byte[] _secret = Encoding.UTF8.GetBytes(options.WebhookSecret ?? "");

    /// <summary>Answers one call.</summary>
    public async Task Enter(HttpContext context)
    {
        context.Response.StatusCode = KnowsSecret(context.Request) ? await Store(context) : StatusCodes.Status403Forbidden;
        if (context.Response.StatusCode == StatusCodes.Status503ServiceUnavailable)
            context.Response.Headers.RetryAfter = $"{RetrySeconds}";
    }

    private bool KnowsSecret(HttpRequest request)
        => _secret.Length > 0
            && request.Headers[SecretHeader] is [{ } said]
            && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(said), _secret);

    private async Task<int> Store(HttpContext context)
    {
        try
        {
            if (await Body(context) is not { } body)
                return StatusCodes.Status413PayloadTooLarge;
            using var json = JsonDocument.Parse(body, TelegramJson.Whole);
            // A caller that hangs up must not tear a message between the store and its lane: only our own stop does.
            await intake.Store(json.RootElement, life.ApplicationStopping);
            health.Worked(TelegramPoller.HealthName);
            return StatusCodes.Status200OK;
        }
        catch (JsonException)
        {
            Log.NotJson(logger);
            health.Failed(
                TelegramPoller.HealthName,
                "A call to the webhook was no update: look at what stands between Telegram and this program.");
            return StatusCodes.Status400BadRequest;
        }
        catch (StoreUnavailableException cause)
        {
            var trouble = ApiTrouble.Explain(cause);
            health.Failed(TelegramPoller.HealthName, trouble);
            Log.Trouble(logger, trouble);
            return StatusCodes.Status503ServiceUnavailable;
        }
        catch (OperationCanceledException)
        {
            // We are stopping: Telegram keeps it and calls again.
            return StatusCodes.Status503ServiceUnavailable;
        }
        catch (BadHttpRequestException broken)
        {
            return broken.StatusCode;
        }
    }

    private static async Task<ReadOnlyMemory<byte>?> Body(HttpContext context)
    {
        if (context.Request.ContentLength > LongestBody)
            return null;
        var body = new MemoryStream();
        var piece = new byte[16 * 1024];
        int read;
        while ((read = await context.Request.Body.ReadAsync(piece, context.RequestAborted)) > 0)
        {
            await body.WriteAsync(piece.AsMemory(0, read), context.RequestAborted);
            if (body.Length > LongestBody)
                return null;
        }

        return body.GetBuffer().AsMemory(0, (int)body.Length);
    }
}
