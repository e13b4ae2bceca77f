using Outreach.Messaging.Channels;
using Outreach.Messaging.Screens;
using Outreach.Telegram.Reading;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;

namespace Outreach.Telegram.Sending;

/// <summary>Puts 👀 under a person's own message (core.telegram.org/bots/api#setmessagereaction).</summary>
internal sealed class Reactions(ITelegramBotClient bot)
{
    private const string Eyes = "👀";

    /// <summary>Does it, or throws what Telegram said. A message that is gone needs no sign.</summary>
    public async Task<SendResult> See(long address, Outgoing.Seen seen, CancellationToken cancellation)
    {
        if (!MessageEdits.TryNumber(seen.Message, out var message))
            return new SendResult.Refused("the message has no number");
        try
        {
            await bot.SetMessageReaction(address, message, [new ReactionTypeEmoji { Emoji = Eyes }], cancellationToken: cancellation);
        }
        catch (ApiRequestException refused) when (refused.ErrorCode == 400)
        {
            return new SendResult.Sent(null, []);
        }

        return new SendResult.Sent(null, []);
    }
}
