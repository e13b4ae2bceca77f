using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using Outreach.Campaigns;
using Outreach.Jobs;
using Outreach.Messaging.Channels;
using Outreach.Messaging.Delivered;
using Outreach.Messaging.Screens;
using Outreach.People;
using Outreach.Privacy;
using Outreach.Storage;

namespace Outreach.Messaging.Outbound;

/// <summary>
/// Sends one message: asks at the last moment whether it may, sends, writes down what became of it. What is sent at most once is claimed
/// before it goes, and once it went never goes again: what is in doubt is written down as unknown. All else is repeated when in doubt.
/// </summary>
internal sealed class Sending(
    IChatStore chats,
    IStore store,
    ISealer sealer,
    SendCompletion settling,
    StopGate stop,
    SendGates gates,
    ChannelHealth health,
    MessagingMetrics traffic,
    CampaignClock clock,
    TimeProvider time,
    ILogger<OutboxWorker> log)
{
    [SuppressMessage("Design", "CA1031", Justification = "A defect of one adapter or one message must not stop the sending of all others.")]
    public async Task<SendOutcome> Send(IChannel channel, OutboxRow row, Duty duty, CancellationToken stopping)
    {
        using var step = MessagingMetrics.Sending(row);
        var claimed = false;
        try
        {
            if (await Hindrance(row, stopping) is { } hindrance)
                return await Hold(row, hindrance, step, stopping);

            var (notBefore, latest) = gates.Window(row);
            if (notBefore is { } rests)
                return SendOutcome.Rest(rests - time.GetUtcNow());

            var message = Within(sealer.Open(row.Message, MessagingJson.Default.Outgoing), latest);
            if (message is Outgoing.Note { Until: { } until } && until <= time.GetUtcNow())
                return await Hold(row, SendEnd.Withdrawn, step, stopping);

            var chat = row.Ground is Ground.Alarm ? ChatState.Empty : await chats.Chat(row.Person, stopping);
            // A stop does not break off what has begun: nobody could say then whether it arrived.
            stopping.ThrowIfCancellationRequested();
            if (!duty.Sure)
                return SendOutcome.NotSure;
            if (row.Ground.IsOnce)
            {
                var begun = await store.TryCommit([new SendPrecondition(row)], [new OutboxChange.SendStarted(row)], CancellationToken.None);
                claimed = begun.IsKept;
                if (!claimed)
                    return await Refused(row, step, stopping);
            }

            var result = claimed ? await Once(channel, row, message, chat) : await channel.Send(message, chat, CancellationToken.None);
            traffic.Sent(row, result, step);
            return await Conclude(channel, row, message, result, stopping);
        }
        catch (CryptographicException) when (!claimed)
        {
            traffic.Refused(row, step);
            return await settling.Refuse(row, "unreadable", "sealed with a key that the key file does not hold", stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested && !claimed)
        {
            return SendOutcome.Retry("stopping");
        }
        catch (StoreUnavailableException trouble)
        {
            // What is claimed comes here only at a stop: it stays claimed, and the next start finds it in doubt.
            Log.StoreAway(log, row.Id, trouble.Message);
            return SendOutcome.Retry("the store is away");
        }
        catch (Exception defect)
        {
            traffic.Failed(row, step);
            Log.ChannelBroke(log, channel.Kind, row.Id, defect.GetType().Name);
            // Whatever broke behind a claim, it may have arrived: it is not tried again.
            return claimed ? settling.Leave(row, defect.GetType().Name) : SendOutcome.Retry(defect.GetType().Name);
        }
    }

    private static Outgoing Within(Outgoing message, DateTimeOffset? latest)
        => message is Outgoing.Note note && latest is { } until && !(note.Until <= until) ? note with { Until = until } : message;

    private async Task<SendOutcome> Hold(OutboxRow row, SendEnd hindrance, Activity? step, CancellationToken stopping)
    {
        traffic.Held(row, hindrance, step);
        return await settling.End(row, hindrance, [], stopping);
    }

    // Staff withdrew it while it was looked at; or another has begun to send it, or it went, and then it is not ours to end.
    private async Task<SendOutcome> Refused(OutboxRow row, Activity? step, CancellationToken stopping)
        => await Hindrance(row, stopping) is { } hindrance ? await Hold(row, hindrance, step, stopping) : settling.Leave(row);

    /// <summary>They need not go any more.</summary>
    public async Task Outdate(IReadOnlyList<OutboxRow> rows, CancellationToken stopping)
    {
        await settling.Outdate(rows, stopping);
        foreach (var row in rows)
            traffic.Held(row, SendEnd.Outdated, step: null);
    }

    private async ValueTask<SendEnd?> Hindrance(OutboxRow row, CancellationToken stopping)
    {
        await store.Fresh(stopping);
        if (!await stop.May(row, stopping))
            return SendEnd.Withheld;
        return await gates.May(row, stopping) ? null : SendEnd.Withdrawn;
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever breaks in an adapter, what went out once must not go out again.")]
    private async Task<SendResult> Once(IChannel channel, OutboxRow row, Outgoing message, ChatState chat)
    {
        try
        {
            return await channel.Send(message, chat, CancellationToken.None);
        }
        catch (Exception defect)
        {
            Log.ChannelBroke(log, channel.Kind, row.Id, defect.GetType().Name);
            return new SendResult.Failed(defect.GetType().Name);
        }
    }

    private async Task<SendOutcome> Conclude(
        IChannel channel, OutboxRow row, Outgoing message, SendResult result, CancellationToken stopping)
    {
        switch (result)
        {
            case SendResult.Sent sent when row.Ground is Ground.Alarm:
                health.Worked(channel.Kind);
                return await settling.End(row, SendEnd.Sent, [.. Taken(row, sent)], stopping);
            // It is said of a phone of staff, not of the person whose it is.
            case SendResult.OptedOut or SendResult.Unreachable when row.Ground is Ground.Alarm:
                health.Worked(channel.Kind);
                Log.AlarmLost(log, row.Id);
                return await settling.End(row, SendEnd.Unreachable, [], stopping);
            case SendResult.Sent sent:
                health.Worked(channel.Kind);
                return await settling.End(
                    row,
                    SendEnd.Sent,
                    [new ChatChange.Shown(row.Person, sent, time.GetUtcNow()) { Confided = message.Confided }, .. Taken(row, sent)],
                    stopping);
            case SendResult.OptedOut:
                health.Worked(channel.Kind);
                return await settling.End(row, SendEnd.OptedOut, [new PersonChange.OptedOut(row.Person)], stopping);
            case SendResult.Unreachable gone:
                health.Worked(channel.Kind);
                Log.Unreachable(log, row.Person.Value, channel.Kind, gone.Why);
                return await settling.End(
                    row,
                    SendEnd.Unreachable,
                    gone.ForNow ? [] : [new PersonChange.Reachable(row.Person, Yes: false)],
                    stopping);
            case SendResult.Refused refused:
                health.Failed(channel.Kind, refused.Why);
                return await settling.Refuse(row, refused.Why, refused.Why, stopping);
            case SendResult.Throttled throttled:
                await settling.Release(row, stopping);
                return SendOutcome.Later(throttled);
            case SendResult.Failed failed:
                health.Failed(channel.Kind, failed.Why);
                return await Fail(channel, row, failed, stopping);
            default:
                throw new UnreachableException();
        }
    }

    private async Task<SendOutcome> Fail(IChannel channel, OutboxRow row, SendResult.Failed failed, CancellationToken stopping)
    {
        if (row.Ground.IsOnce && failed.InDoubt)
        {
            Log.InDoubt(log, channel.Kind, row.Id, failed.Why);
            await settling.End(row, SendEnd.Unknown, [], stopping);
            return SendOutcome.Lost(failed.Why);
        }

        await settling.Release(row, stopping);
        return SendOutcome.Retry(failed.Why);
    }

    private IEnumerable<Change> Taken(OutboxRow row, SendResult.Sent sent)
        => sent.Receipt is { } receipt
            ?
            [
                new DeliveryChange.Taken(
                    row.Ground is Ground.Alarm ? default : row.Person, row.Channel, receipt, clock.Now, clock.Today)
                {
                    Broadcast = row.Broadcast,
                    ForStaff = row.Ground is Ground.Alarm,
                },
            ]
            : [];
}
