using Outreach.Consultations.Scheduling;
using Outreach.Flows.Effects;
using Outreach.Flows.Engine;
using Outreach.Messaging;
using Outreach.Privacy;

namespace Outreach.Consultations.Bookings;

/// <summary>She says another number by which her lawyer phones her. Not by SMS, whose sender anybody can forge.</summary>
internal sealed class NumberEffect(IConsultationStore store, ISealer sealer, BookingWords words)
    : ConsultationEffect("consultation_number", store)
{
    protected override ValueTask<EffectOutcome> Do(Request request, CancellationToken cancellation)
    {
        if (request.Ahead is not { Way: ConsultationMode.Phone, IsLocked: false } booking || request.Field("phone") is not { } phone)
            return ValueTask.FromResult(EffectOutcome.Failed("booking_gone"));
        if (request.Call.State.IsProvenElsewhere || request.Call.Sms)
            return ValueTask.FromResult(EffectOutcome.Failed("old_button"));
        var next = booking with
        {
            Version = booking.Version + 1,
            Phone = sealer.Seal(phone, MessagingJson.Default.String),
            // The same time again tells its lawyer that something else changed.
            Was = booking.Was ?? (booking.ToldLawyer > 0 ? booking.Slot : null),
        };
        return ValueTask.FromResult(new EffectOutcome(
            new EffectResult.Done(words.LastOf(next), Ends: true), [new ConsultationChange.Booked(next)], []));
    }
}
