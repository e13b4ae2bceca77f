using Outreach.Consultations.Scheduling;
using Outreach.Flows.Effects;
using Outreach.Flows.Engine;

namespace Outreach.Consultations.Bookings;

/// <summary>She came back, and says whether she can be phoned.</summary>
internal sealed class CallEffect(string name, PhoneLock said, IConsultationStore store) : ConsultationEffect(name, store)
{
    protected override ValueTask<EffectOutcome> Do(Request request, CancellationToken cancellation)
    {
        if (request.Booking is not { Way: ConsultationMode.Phone } booking)
            return ValueTask.FromResult(EffectOutcome.Failed("booking_gone"));
        // A yes is not taken on the word of an SMS, whose sender anybody can forge, while she has a chat that proves who writes.
        if (said == PhoneLock.Confirmed && request.Call.State.IsProvenElsewhere)
            return ValueTask.FromResult(EffectOutcome.Failed("old_button"));
        var next = booking with { Version = booking.Version + 1, Lock = said };
        // That nobody may phone, her lawyer has been told.
        if (next.IsLocked && booking.IsLocked && booking.ToldLawyer == booking.Version)
            next = next with { ToldLawyer = next.Version };
        return ValueTask.FromResult(new EffectOutcome(new EffectResult.Done(null, Ends: true), [new ConsultationChange.Booked(next)], []));
    }
}
