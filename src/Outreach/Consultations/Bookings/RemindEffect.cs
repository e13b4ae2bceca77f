using Outreach.Consultations.Scheduling;
using Outreach.Flows.Effects;
using Outreach.Flows.Engine;

namespace Outreach.Consultations.Bookings;

/// <summary>Writes down whether and when she may be reminded.</summary>
internal sealed class RemindEffect(IConsultationStore store) : ConsultationEffect("consultation_remind", store)
{
    protected override ValueTask<EffectOutcome> Do(Request request, CancellationToken cancellation)
    {
        if (request.Booking is not { } booking)
            return ValueTask.FromResult(EffectOutcome.Failed("booking_gone"));
        ReminderHours? hours = Enum.TryParse<ReminderHours>(request.Field("remind"), ignoreCase: true, out var said) ? said : null;
        return ValueTask.FromResult(new EffectOutcome(
            new EffectResult.Done(null, Ends: true),
            [new ConsultationChange.Noted(booking.Id, booking.Version)
            {
                Agreed = new Agreement(hours, request.Now) { By = request.Person.Id },
            }],
            []));
    }
}
