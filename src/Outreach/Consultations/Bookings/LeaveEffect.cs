using Outreach.Consultations.Scheduling;
using Outreach.Flows.Effects;
using Outreach.Flows.Engine;

namespace Outreach.Consultations.Bookings;

/// <summary>Takes her from the waiting list.</summary>
internal sealed class LeaveEffect(IConsultationStore store) : ConsultationEffect("consultation_leave", store)
{
    protected override ValueTask<EffectOutcome> Do(Request request, CancellationToken cancellation)
        => ValueTask.FromResult(new EffectOutcome(
            new EffectResult.Done(null, Ends: true),
            [new ConsultationChange.WaitsNoMore(request.Person.Id), new ConsultationChange.Released(request.Person.Id)],
            []));
}
