using System.Globalization;
using Outreach.Content;
using Outreach.Messaging.Channels;
using Outreach.Messaging.Screens;
using Outreach.Telegram.Reading;
using Telegram.Bot;

namespace Outreach.Telegram.Sending;

/// <summary>Reaches people in their private chat with the bot.</summary>
internal sealed class TelegramChannel(
    ITelegramBotClient bot,
    TelegramOptions options,
    RecordingFiles recordings,
    ChannelHealth health,
    ChannelTroubles troubles,
    TimeProvider time) : IChannel
{
    /// <summary>The name under which trouble with the bot's account stands in the channels' health.</summary>
    private static readonly string AccountHealth = ChannelTrouble.HealthName(UpdateReader.Kind);

    /// <summary>
    /// How long trouble with it is taken to last when nobody tries again; while it lasts something is tried once a minute.
    /// </summary>
    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(5);

    private readonly Presses _presses = new(bot, time);
    private readonly ScreenDrawer _screens = new(bot);
    private readonly ChatWiper _wiper = new(bot, time);
    private readonly NoteSender _notes = new(bot);
    private readonly BoardDrawer _boards = new(bot);
    private readonly VoiceSender _voices = new(bot, recordings);
    private readonly Reactions _reactions = new(bot);
    private readonly StartLinks _links = new(bot);

    /// <inheritdoc/>
    public string Kind => UpdateReader.Kind;

    /// <inheritdoc/>
    public ChannelAbilities Abilities { get; } = new()
    {
        Buttons = true,
        LongestText = 4_096,
        Edits = true,
        Reacts = true,
        Speaks = true,
        SharesContact = true,
        PerSecond = options.MessagesPerSecond,
        PerSecondToOne = options.MessagesPerSecondToOne,
        BurstToOne = options.BurstToOne,
        AwaitsPieces = TimeSpan.FromSeconds(2),
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
            if (ApiTrouble.IsOfAccount(cause))
                await Alarm(ApiTrouble.Explain(cause));
        }

        if (result is SendResult.Failed failed)
            health.Failed(Kind, failed.Why);
        else if (result is not SendResult.Throttled)
            await Worked();
        return result;
    }

    /// <inheritdoc/>
    public Task Acknowledge(Press press, CancellationToken cancellation) => _presses.Ahead(press, cancellation);

    /// <inheritdoc/>
    public async Task<byte[]?> Fetch(MediaFile file, int most, CancellationToken cancellation)
    {
        if (file.Channel != Kind)
            return null;
        try
        {
            var found = await bot.GetFile(file.Id, cancellation);
            if (found.FilePath is not { } path || found.FileSize > most)
                return null;
            using var bytes = new MemoryStream();
            await bot.DownloadFile(path, bytes, cancellation);
            return bytes.Length > most ? null : bytes.ToArray();
        }
        catch (Exception cause) when (ApiTrouble.IsTrouble(cause, cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            health.Failed(Kind, ApiTrouble.Explain(cause));
            return null;
        }
    }

    /// <inheritdoc/>
    public Task<string?> Link(string code, CancellationToken cancellation) => _links.Link(code, cancellation);

    private async Task Alarm(string trouble)
    {
        health.Failed(AccountHealth, trouble);
        await troubles.Began(Kind, string.Empty, trouble, Rest, CancellationToken.None);
    }

    private async ValueTask Worked()
    {
        health.Worked(Kind);
        if (await troubles.Ended(Kind, string.Empty, CancellationToken.None)
            || (health.Reports.TryGetValue(AccountHealth, out var account) && account.Trouble is not null))
            health.Worked(AccountHealth);
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
                Outgoing.Remove remove => await _wiper.Remove(address, remove, cancellation),
                Outgoing.Note note => await _notes.Send(address, note, cancellation),
                Outgoing.Spoken spoken => await _voices.Send(address, spoken, chat, cancellation),
                Outgoing.Away away => await _boards.Remove(address, away, chat, cancellation),
                Outgoing.Seen seen => await _reactions.See(address, seen, cancellation),
                Outgoing.Board board => await _boards.Draw(address, board, chat, cancellation),
                _ => new SendResult.Refused("Telegram does not show this kind of message"),
            };
            // An edit may be repeated, a new message may not: only then a throttled answer is told.
            return IsEdit(result, chat) && await answering is { } throttled ? throttled : result;
        }
        finally
        {
            await answering;
        }
    }

    private static bool IsEdit(SendResult result, ChatState chat)
        => result is SendResult.Sent sent
            && ((sent.Living is { } living && living == chat.Living) || (sent.Board is { } board && chat.Boards.Contains(board)));
}
