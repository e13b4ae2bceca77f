using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using Outreach.Campaigns;
using Outreach.Channels.Delivered;
using Outreach.People;
using Outreach.Safekeeping;

namespace Outreach.Channels;

/// <summary>Sends one message: asks at the last moment whether it may, sends, writes down what became of it.</summary>
internal sealed class Sending(
    IPeopleStore people,
    IChatStore chats,
    IStore store,
    ISealer sealer,
    Outbox outbox,
    ChannelHealth health,
    Traffic traffic,
    CampaignClock clock,
    TimeProvider time,
    ILogger<OutboxWorker> log)
{
    [SuppressMessage("Design", "CA1031", Justification = "A defect of one adapter or one message must not stop the sending of all others.")]
    public async Task<SendOutcome> Send(IChannel channel, OutboxRow row, CancellationToken stopping)
    {
        using var step = Traffic.Sending(row);
        try
        {
            if (!await May(row, stopping))
            {
                traffic.Withheld(row, step);
                return await Settle(row, [new OutboxChange.Done(row)], stopping);
            }

            var chat = await chats.Chat(row.Person, stopping);
            // A stop does not break off what has begun: nobody could say then whether it arrived.
            stopping.ThrowIfCancellationRequested();
            var result = await channel.Send(sealer.Open(row.Message, ChannelsJson.Default.Outgoing), chat, CancellationToken.None);
            traffic.Sent(row, result, step);
            return await Conclude(channel, row, result, stopping);
        }
        catch (CryptographicException)
        {
            traffic.Refused(row, step);
            Log.Refused(log, channel.Kind, row.Id, "sealed with a key that the key file does not hold");
            return await Settle(row, [new OutboxChange.Dead(row, "unreadable", time.GetUtcNow())], stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return SendOutcome.Retry("stopping");
        }
        catch (StoreUnavailableException trouble)
        {
            Log.StoreAway(log, row.Id, trouble.Message);
            return SendOutcome.Retry("the store is away");
        }
        catch (Exception defect)
        {
            traffic.Failed(row, step);
            Log.ChannelBroke(log, channel.Kind, row.Id, defect.GetType().Name);
            return SendOutcome.Retry(defect.GetType().Name);
        }
    }

    // STOP is STOP, whoever decided to write and when: asked here, right before the sending.
    private async ValueTask<bool> May(OutboxRow row, CancellationToken stopping)
        => row.EvenIfStopped || await people.Find(row.Person, stopping) is { Standing: Standing.Open };

    private async Task<SendOutcome> Conclude(IChannel channel, OutboxRow row, SendResult result, CancellationToken stopping)
    {
        switch (result)
        {
            case SendResult.Sent sent:
                health.Worked(channel.Kind);
                return await Settle(row, [new OutboxChange.Done(row), new ChatChange.Shown(row.Person, sent, time.GetUtcNow()), .. Taken(row, sent)], stopping);
            case SendResult.OptedOut:
                health.Worked(channel.Kind);
                return await Settle(row, [new OutboxChange.Done(row), new PersonChange.OptedOut(row.Person)], stopping);
            case SendResult.Unreachable gone:
                health.Worked(channel.Kind);
                Log.Unreachable(log, row.Person.Value, channel.Kind, gone.Why);
                return await Settle(row, [new OutboxChange.Done(row), new PersonChange.Reachable(row.Person, Yes: false)], stopping);
            case SendResult.Refused refused:
                health.Failed(channel.Kind, refused.Why);
                Log.Refused(log, channel.Kind, row.Id, refused.Why);
                return await Settle(row, [new OutboxChange.Dead(row, refused.Why, time.GetUtcNow())], stopping);
            case SendResult.Throttled throttled:
                return SendOutcome.Later(throttled);
            case SendResult.Failed failed:
                health.Failed(channel.Kind, failed.Why);
                return SendOutcome.Retry(failed.Why);
            default:
                throw new UnreachableException();
        }
    }

    private IEnumerable<Change> Taken(OutboxRow row, SendResult.Sent sent)
        => sent.Receipt is { } receipt ? [new DeliveryChange.Taken(row.Person, row.Channel, receipt, clock.Now, clock.Today)] : [];

    // Neither a stop nor a store that is away cancels this: what was sent must be written down, or it is sent again.
    private async Task<SendOutcome> Settle(OutboxRow row, IReadOnlyList<Change> changes, CancellationToken stopping)
    {
        for (var pause = 1; ; pause = Math.Min(pause * 2, 30))
        {
            try
            {
                await store.Commit(changes, CancellationToken.None);
                outbox.Gone(row);
                return SendOutcome.Settled;
            }
            catch (StoreUnavailableException trouble) when (!stopping.IsCancellationRequested)
            {
                Log.StoreAway(log, row.Id, trouble.Message);
                await Task.Delay(TimeSpan.FromSeconds(pause), time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }
}
