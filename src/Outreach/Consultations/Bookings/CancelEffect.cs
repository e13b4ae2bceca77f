using Outreach.Consultations.Scheduling;
using Outreach.Flows.Effects;
using Outreach.Flows.Engine;

namespace Outreach.Consultations.Bookings;

/// <summary>Cancels her booking.</summary>
internal sealed class CancelEffect(IConsultationStore store) : ConsultationEffect("consultation_cancel", store)
{
    protected override ValueTask<EffectOutcome> Do(Request request, CancellationToken cancellation) => ValueTask.FromResult(
        request.Ahead is not { } booking
            ? EffectOutcome.Failed(request.Booking is null ? "booking_gone" : "booking_begun")
            : new EffectOutcome(
                new EffectResult.Done(null, Ends: true),
                [new ConsultationChange.Booked(
                    booking with { Version = booking.Version + 1, State = BookingState.Cancelled, ChangedAt = request.Now, Phone = null })],
                []));
}
