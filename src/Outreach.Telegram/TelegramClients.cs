using System.Runtime.CompilerServices;
using Microsoft.Extensions.Options;
using Telegram.Bot;

namespace Outreach.Telegram;

/// <summary>
/// One client that sends and one that receives, so that a waiting poll holds up no answer. Neither repeats anything by itself:
/// the outbox and the poller decide that.
/// </summary>
internal sealed class TelegramClients(IHttpClientFactory http, IOptions<TelegramOptions> options)
{
    /// <summary>The name of the HTTP client that sends.</summary>
    public const string SendingName = "telegram-sending";

    /// <summary>The name of the HTTP client that receives.</summary>
    public const string ReceivingName = "telegram-receiving";

    /// <summary>How many seconds Telegram holds a poll when there is nothing; it takes 50 at most.</summary>
    public const int PollSeconds = 50;

    /// <summary>Sends, and sets the bot up.</summary>
    public ITelegramBotClient Sending { get; } = Client(http.CreateClient(SendingName), options.Value);

    /// <summary>Receives.</summary>
    public ITelegramBotClient Receiving { get; } = Client(http.CreateClient(ReceivingName), options.Value);

    /// <summary>A client that throws 429 at once instead of sleeping.</summary>
    public static ITelegramBotClient Client(HttpClient http, TelegramOptions options)
    {
        RuntimeHelpers.RunClassConstructor(typeof(TelegramJson).TypeHandle);
        var address = new Uri(options.ApiUrl).GetLeftPart(UriPartial.Authority);
        var ownServer = address == TelegramOptions.PublicApi ? null : address;
        return new TelegramBotClient(new TelegramBotClientOptions(options.Token!, ownServer) { RetryThreshold = 0 }, http);
    }
}
