using Outreach.Consultations.Scheduling;
using Outreach.Flows.Effects;
using Outreach.Flows.Engine;
using Outreach.Messaging;
using Outreach.Messaging.Outbound;
using Outreach.Messaging.Screens;
using Outreach.Privacy;

namespace Outreach.Consultations.Bookings;

/// <summary>Sends her booking as a file for the calendar of her phone.</summary>
internal sealed class FileEffect(IConsultationStore kept, OutboxRows rows, ISealer sealer) : ConsultationEffect("consultation_file", kept)
{
    protected override ValueTask<EffectOutcome> Do(Request request, CancellationToken cancellation)
    {
        if (request.Booking is not { } booking)
            return ValueTask.FromResult(EffectOutcome.Failed("booking_gone"));
        var note = new Outgoing.Note
        {
            Address = sealer.Open(request.Person.Address, MessagingJson.Default.String),
            Text = string.Empty,
            Made = MeetingFile.Of(booking),
        };
        return ValueTask.FromResult(new EffectOutcome(
            new EffectResult.Done(null),
            [new OutboxChange.Queued(rows.For(request.Person, note, Ground.Answer.To(request.Call.Row), request.Now))],
            []));
    }
}
