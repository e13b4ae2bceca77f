using System.Globalization;
using Outreach.Channels;
using Telegram.Bot;

namespace Outreach.Telegram;

/// <summary>Reaches people in their private chat with the bot.</summary>
internal sealed class TelegramChannel(ITelegramBotClient bot, TelegramOptions options, ChannelHealth health, TimeProvider time) : IChannel
{
    private readonly Presses _presses = new(bot);
    private readonly ScreenDrawer _screens = new(bot);
    private readonly ChatWiper _wiper = new(bot, time);

    /// <inheritdoc/>
    public string Kind => UpdateReader.Kind;

    /// <inheritdoc/>
    public ChannelAbilities Abilities { get; } = new()
    {
        Buttons = true,
        SharesContact = true,
        PerSecond = options.MessagesPerSecond,
        PerSecondToOne = options.MessagesPerSecondToOne,
        BurstToOne = options.BurstToOne,
    };

    /// <inheritdoc/>
    public async Task<SendResult> Send(Outgoing message, ChatState chat, CancellationToken cancellation)
    {
        if (!long.TryParse(message.Address, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var address))
            return new SendResult.Refused("the address is no chat id");
        SendResult result;
        try
        {
            result = await Deliver(message, address, chat, cancellation);
        }
        catch (Exception cause) when (ApiTrouble.IsTrouble(cause, cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            result = ApiTrouble.Result(cause);
        }

        if (result is SendResult.Failed failed)
            health.Failed(Kind, failed.Why);
        else if (result is not SendResult.Throttled)
            health.Worked(Kind);
        return result;
    }

    private async Task<SendResult> Deliver(Outgoing message, long address, ChatState chat, CancellationToken cancellation)
    {
        if (message is Outgoing.Toast toast)
            return await _presses.Toast(toast, cancellation);
        var answering = _presses.Answer(message.Answers, cancellation);
        try
        {
            var result = message switch
            {
                Outgoing.Show show => await _screens.Show(address, show, chat, cancellation),
                Outgoing.Vanish vanish => await _wiper.Vanish(address, vanish, chat, cancellation),
                _ => new SendResult.Refused("Telegram does not show this kind of message"),
            };
            // An edit may be repeated, a new message may not: only then a throttled answer is told.
            var edited = result is SendResult.Sent sent && sent.Living is { } living && living == chat.Living;
            return edited && await answering is { } throttled ? throttled : result;
        }
        finally
        {
            await answering;
        }
    }
}
