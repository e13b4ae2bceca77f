using Outreach.Content;
using Outreach.Messaging;
using Outreach.Messaging.Channels;
using Outreach.Messaging.Outbound;
using Outreach.Messaging.Screens;
using Outreach.Messaging.Sms;
using Outreach.People;
using Outreach.Privacy;

namespace Outreach.Consultations.Unprompted;

/// <summary>Puts a text that we send first into the outbox.</summary>
public sealed class FirstWriter(
    IPeopleStore people,
    KnownChannels channels,
    SmsBudget budget,
    CurrentWords words,
    OutboxRows rows,
    ISealer sealer)
{
    /// <summary>A note to a person about her booking or the waiting list.</summary>
    /// <param name="to">To whom.</param>
    /// <param name="text">What.</param>
    /// <param name="now">When it is decided.</param>
    /// <param name="until">It must not arrive later.</param>
    /// <param name="ground">What she agreed to, as it is now: it is asked for again right before the note leaves.</param>
    /// <param name="cancellation">Our own stop.</param>
    /// <returns>Nothing when she cannot or must not be written to.</returns>
    public async ValueTask<OutboxChange.Queued?> Write(
        PersonId to,
        FirstText text,
        DateTimeOffset now,
        DateTimeOffset? until,
        Ground.First ground,
        CancellationToken cancellation)
    {
        if (await people.Find(to, cancellation) is not { Standing: ContactStatus.Open } person || !channels.IsOn(person.Channel))
            return null;
        if (channels.Of(person.Channel).Metered && await budget.IsSpent(cancellation))
            return null;
        // What can only be answered is not said where nobody can answer.
        var answers = channels.Of(person.Channel).Receives;
        if (!answers && text is FirstText.TimeFound)
            return null;
        var language = person.Profile.Speaks;
        var note = new Outgoing.Note
        {
            Address = sealer.Open(person.Address, MessagingJson.Default.String),
            Text = text.In(words.Texts, language, answers),
            Until = until,
            // Where there are buttons, what it is about is one press away; elsewhere nothing says it.
            Commands = channels.Of(person.Channel).Buttons
                ? [new Button(Flows.Definitions.Playbook.ConsultationCommand, words.Texts.In("first_look", language))]
                : [],
        };
        return new OutboxChange.Queued(rows.For(person, note, ground, now) with { Urgency = Urgency.Reminder });
    }
}
