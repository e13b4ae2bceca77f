using Outreach.Messaging.Inbound;
using Outreach.Messaging.Screens;
using Outreach.People;
using Outreach.Privacy;
using Outreach.Storage;

namespace Outreach.Messaging.Outbound;

/// <summary>
/// Makes what goes into the outbox: here each message gets its number and is sealed. What is not as with most (its urgency, that it goes
/// although the person stopped) is named where it is made.
/// </summary>
public sealed class OutboxRows(IStore store, ISealer sealer)
{
    /// <summary>A message that is as urgent as an answer.</summary>
    /// <param name="person">Who gets it.</param>
    /// <param name="channel">The kind of channel.</param>
    /// <param name="message">What it is.</param>
    /// <param name="ground">Why it may leave.</param>
    /// <param name="at">When it was decided.</param>
    public OutboxRow For(PersonId person, string channel, Outgoing message, Ground ground, DateTimeOffset at)
        => Make(person, channel, message, ground, at, answered: null);

    /// <summary>The same to a person by the channel by which we know the person.</summary>
    public OutboxRow For(Person person, Outgoing message, Ground ground, DateTimeOffset at)
        => Make(person.Id, person.Channel, message, ground, at, answered: null);

    /// <summary>What answers a message, by the channel by which that came.</summary>
    public OutboxRow Answering(InboxRow row, Outgoing message, DateTimeOffset at) => Answering(row, message, Ground.Answer.To(row), at);

    /// <summary>What answers a message and may leave for another reason than that.</summary>
    public OutboxRow Answering(InboxRow row, Outgoing message, Ground ground, DateTimeOffset at)
        => Make(row.Person, row.Channel, message, ground, at, answered: row);

    private OutboxRow Make(PersonId person, string channel, Outgoing message, Ground ground, DateTimeOffset at, InboxRow? answered) => new()
    {
        Id = store.NextId(),
        Person = person,
        Channel = channel,
        Urgency = Urgency.Reply,
        Kind = message.Kind,
        Answers = message.Answers,
        Ground = ground,
        QueuedAt = at,
        Message = sealer.Seal(message, MessagingJson.Default.Outgoing),
        ReceivedAt = answered?.ReceivedAt,
        Trace = answered?.Trace,
    };
}
