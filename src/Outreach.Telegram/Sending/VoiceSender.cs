using System.Collections.Concurrent;
using Outreach.Content;
using Outreach.Messaging.Channels;
using Outreach.Messaging.Screens;
using Outreach.Telegram.Reading;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;

namespace Outreach.Telegram.Sending;

/// <summary>
/// Sends recordings: each travels once, and is then known to Telegram by its name there. Another token knows none of them, and comes with a
/// new start: so the names need not outlive this one.
/// </summary>
internal sealed class VoiceSender(ITelegramBotClient bot, RecordingFiles recordings)
{
    private const string FileName = "voice.ogg";

    private readonly ConcurrentDictionary<string, string> _known = new(StringComparer.Ordinal);

    /// <summary>Sends one in place of the one that stands there, or throws what Telegram said.</summary>
    public async Task<SendResult> Send(long address, Outgoing.Spoken spoken, ChatState chat, CancellationToken cancellation)
    {
        Message? message;
        try
        {
            message = await Send(address, spoken, cancellation);
        }
        catch (ApiRequestException refused) when (refused.Says("file identifier"))
        {
            _known.TryRemove(spoken.File, out _);
            message = await Send(address, spoken, cancellation);
        }

        if (message is null)
            return new SendResult.Refused("the recording is not there any more");
        if (message.Voice?.FileId is { } name)
            _known[spoken.File] = name;
        var older = chat.Boards.FirstOrDefault(static one => one.Name == Outgoing.Spoken.Place)?.Reference;
        return new SendResult.Sent(null, await bot.TakeAway(address, older, cancellation))
        {
            Board = new ChatBoard(Outgoing.Spoken.Place, MessageEdits.Reference(message.Id)),
        };
    }

    private async Task<Message?> Send(long address, Outgoing.Spoken spoken, CancellationToken cancellation)
    {
        var keyboard = Keyboard.Of(spoken);
        try
        {
            if (_known.TryGetValue(spoken.File, out var name))
                return await bot.SendVoice(address, InputFile.FromFileId(name), replyMarkup: keyboard, cancellationToken: cancellation);
            if (recordings.Read(spoken.File) is not { } bytes)
                return null;
            using var content = new MemoryStream(bytes);
            return await bot.SendVoice(
                address, InputFile.FromStream(content, FileName), replyMarkup: keyboard, cancellationToken: cancellation);
        }
        catch (ApiRequestException refused) when (refused.Says("VOICE_MESSAGES_FORBIDDEN") && recordings.Read(spoken.File) is { } bytes)
        {
            // She lets nobody send her voices (a setting of Telegram Premium), and yet wanted to hear this one.
            using var content = new MemoryStream(bytes);
            return await bot.SendDocument(
                address, InputFile.FromStream(content, FileName), replyMarkup: keyboard, cancellationToken: cancellation);
        }
    }
}
