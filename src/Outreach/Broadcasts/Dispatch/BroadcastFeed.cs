using Outreach.Broadcasts.Readers;
using Outreach.Messaging;
using Outreach.Messaging.Channels;
using Outreach.Messaging.Outbound;
using Outreach.Messaging.Sms;
using Outreach.People;
using Outreach.Privacy;
using Outreach.Storage;

namespace Outreach.Broadcasts.Dispatch;

/// <summary>
/// Hands the next recipients to the outbox, a few at a time: what lies there is no more than a second's sending, so that a pause is felt at
/// once.
/// </summary>
public sealed class BroadcastFeed(
    IBroadcastStore broadcasts,
    IPeopleStore people,
    Forecaster forecaster,
    AnnouncementRenderer letter,
    QuietHours quiet,
    ILeftAlone alone,
    KnownChannels channels,
    SmsBudget budget,
    Outbox outbox,
    OutboxRows rows,
    ISealer sealer)
{
    private const int AtOnce = 40;

    /// <summary>Hands them on.</summary>
    /// <returns>Whether anything was done.</returns>
    public async Task<bool> Next(
        Broadcast broadcast,
        BroadcastProgress progress,
        IReadOnlyDictionary<char, string> held,
        DateTimeOffset now,
        CancellationToken cancellation)
    {
        var fed = false;
        var announcement = sealer.Open(broadcast.Message, BroadcastJson.Default.Announcement);
        var audience = forecaster.Whole(broadcast.Audience, announcement);
        foreach (var zone in progress.Zones.Keys.Where(zone => !held.ContainsKey(zone)))
        {
            var room = AtOnce - progress.Queued.GetValueOrDefault(zone);
            if (room < AtOnce / 2 || !quiet.IsDay(zone, now))
                continue;
            var next = await broadcasts.Recipients(broadcast.Id, zone, progress.Fed.GetValueOrDefault(zone), room, cancellation);
            if (next.Count == 0)
                continue;
            var changes = new List<Change>();
            foreach (var recipient in next)
                changes.Add(await Of(broadcast.Id, recipient, audience, announcement, now, cancellation));
            changes.Add(
                new BroadcastChange.Fed(broadcast.Id, zone, next[^1].Person, changes.Count(change => change is OutboxChange.Queued)));
            // Whoever pauses or stops it now is before us or behind us, never in between.
            Precondition[] still = [new BroadcastPrecondition(broadcast.Id, broadcast.Version), .. Room(zone)];
            fed |= (await outbox.TryCommit(still, changes, cancellation)).IsKept;
        }

        return fed;
    }

    private IReadOnlyList<Precondition> Room(char zone)
        => ReaderZones.IsPaid(zone) && channels.All.Any(channel => channel.Metered) ? [budget.Room] : [];

    // What became of her since she was found: she may have stopped, called for help, write with a colleague, or speak another language now.
    private async Task<Change> Of(
        long id,
        Recipient recipient,
        Audience audience,
        Announcement announcement,
        DateTimeOffset now,
        CancellationToken cancellation)
    {
        var person = await people.Find(recipient.Person, cancellation);
        if (person is null)
            return Ended(RecipientState.Withheld, string.Empty);
        if (alone.IsLeftAlone(person))
            return Ended(RecipientState.Withheld, person.Channel);
        var why = audience.Excludes(Segment.Of(person));
        var note = why is null
            ? letter.To(person.Channel, sealer.Open(person.Address, MessagingJson.Default.String), person.Profile.Language, announcement)
            : null;
        if (note is null)
            return Ended(why is LeftOut.Unreachable
                ? RecipientState.Unreachable
                : why is LeftOut.NoWords or null ? RecipientState.NoWords : RecipientState.Withheld, person.Channel);
        var ground = new Ground.Broadcast(id, recipient.Zone);
        return new OutboxChange.Queued(rows.For(person, note, ground, now) with { Urgency = Urgency.Broadcast });

        BroadcastChange.Ended Ended(RecipientState state, string channel) => new(id, recipient, state, channel, WasQueued: false, now);
    }
}
