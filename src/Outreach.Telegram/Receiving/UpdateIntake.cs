using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Outreach.Messaging.Channels;
using Outreach.Messaging.Inbound;
using Outreach.Telegram.Reading;
using Outreach.Telegram.Rooms;

namespace Outreach.Telegram.Receiving;

/// <summary>Brings updates to the inbox: different chats side by side, one chat's in their order.</summary>
internal sealed class UpdateIntake(
    Inbox inbox,
    TelegramOptions options,
    RoomNews news,
    ChannelHealth health,
    TimeProvider time,
    ILogger<UpdateIntake> logger)
{
    /// <summary>The name under which the staff group stands in the channels' health.</summary>
    public const string StaffGroupHealth = UpdateReader.Kind + "-staff-group";

    /// <summary>Stores one update. When this returns, it cannot be lost.</summary>
    /// <exception cref="JsonException">It is no update.</exception>
    public Task Store(JsonElement update, CancellationToken cancellation)
        => Read(update) is { Message: { } message } ? inbox.Receive(message, cancellation) : Task.CompletedTask;

    /// <summary>
    /// Stores a batch as far as it can be stored. Behind its last is the next, also where that lies below the offset that was asked for.
    /// </summary>
    public async Task<IntakeResult> Store(IReadOnlyList<JsonElement> updates, int offset, CancellationToken cancellation)
    {
        var read = updates.Select(TryRead).OfType<RawUpdate>().ToList();
        if (read.Count == 0 && updates.Count > 0)
            return new IntakeResult(offset, new JsonException("No update has a number."));
        var chats = read.Where(update => update.Message is not null).GroupBy(update => update.Message!.Address);
        var failures = (await Task.WhenAll(chats.Select(chat => StoreChat(chat, cancellation)))).OfType<Failure>().ToList();
        return failures.Count == 0
            ? new IntakeResult(read.Count == 0 ? offset : read.Max(update => update.Id) + 1, null)
            : failures.Select(failure => new IntakeResult(failure.Update, failure.Cause)).MinBy(result => result.Offset)!;
    }

    private async Task<Failure?> StoreChat(IEnumerable<RawUpdate> updates, CancellationToken cancellation)
    {
        foreach (var update in updates)
        {
            try
            {
                await inbox.Receive(update.Message!, cancellation);
            }
            catch (Exception cause) when (!cancellation.IsCancellationRequested)
            {
                // Whatever it is, this chat's later messages must not pass by; the poller tells it and asks again.
                return new Failure(update.Id, cause);
            }
        }

        return null;
    }

    // Telegram gives every update a number. What has none cannot be confirmed, but it goes with the next that has one.
    private RawUpdate? TryRead(JsonElement json)
    {
        try
        {
            return Read(json);
        }
        catch (JsonException)
        {
            Log.NoUpdate(logger);
            return null;
        }
    }

    private RawUpdate Read(JsonElement json)
    {
        var update = RawUpdate.Read(json, time.GetUtcNow(), options.StaffGroupId);
        if (update.Stirs)
            news.Stir();
        // Where cases are not shown in the group, nothing of what colleagues say there is kept.
        if (!options.CaseTopics && update.Message is { Content: InboundContent.InRoom })
            update = update with { Message = null };
        if (update.Broken)
            Log.Broken(logger, update.Id);
        if (update.StaffGroup is { } moved)
        {
            health.Failed(StaffGroupHealth, string.Create(CultureInfo.InvariantCulture, $"The staff group has become a supergroup with " +
                $"another id: set Telegram:StaffGroupId to {moved} and start anew. Until then /invite is not read there."));
            Log.StaffGroupMoved(logger, moved);
        }

        return update;
    }

    private sealed record Failure(int Update, Exception Cause);
}
