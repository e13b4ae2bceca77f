using Telegram.Bot;
using Telegram.Bot.Types;

namespace Outreach.Benchmarks;

/// <summary>The least that a bot can do: asks for updates, answers each, in the order of the chats, keeps nothing.</summary>
internal static class Echo
{
    private const int PollSeconds = 25;

    public static async Task Run(Uri api, CancellationToken cancellation)
    {
        using var http = new HttpClient();
        var bot = new TelegramBotClient(new TelegramBotClientOptions(Subject.Token, api.ToString()) { RetryThreshold = 0 }, http, cancellation);
        var lanes = new Dictionary<long, Task>();
        for (var offset = 0; !cancellation.IsCancellationRequested;)
        {
            foreach (var update in await bot.GetUpdates(offset, timeout: PollSeconds, cancellationToken: cancellation))
            {
                offset = update.Id + 1;
                if (update.Message is { Text: { } text } message)
                    lanes[message.Chat.Id] = Answer(bot, lanes.GetValueOrDefault(message.Chat.Id, Task.CompletedTask), message, text, cancellation);
            }
        }
    }

    private static async Task Answer(TelegramBotClient bot, Task before, Message message, string text, CancellationToken cancellation)
    {
        await before;
        await bot.SendMessage(message.Chat.Id, text, cancellationToken: cancellation);
    }
}
