using Outreach.Flows.Engine;
using Outreach.Flows.Joining;

namespace Outreach.Consultations;

/// <summary>Cancels her booking.</summary>
internal sealed class CancelDeed(IConsultationStore store) : Deed("consultation_cancel", store)
{
    protected override ValueTask<ErrandDone> Do(Request request, CancellationToken cancellation) => ValueTask.FromResult(
        request.Booking is not { } booking
            ? ErrandDone.Failed("booking_gone")
            : new ErrandDone(
                new ErrandResult.Done(null, Ends: true),
                [new ConsultationChange.Booked(booking with { Version = booking.Version + 1, State = BookingState.Cancelled, ChangedAt = request.Now, Phone = null })],
                []));
}
