using Outreach.Consultations.Scheduling;
using Outreach.Content.Clocks;
using Outreach.Flows.Effects;
using Outreach.Flows.Engine;
using Outreach.Storage;

namespace Outreach.Consultations.Bookings;

/// <summary>The offered time does not suit her: it goes to the next, and she waits on for another day.</summary>
internal sealed class PassEffect(IConsultationStore store, TwoClocks clock) : ConsultationEffect("consultation_pass", store)
{
    protected override ValueTask<EffectOutcome> Do(Request request, CancellationToken cancellation)
    {
        List<Change> changes = [new ConsultationChange.Released(request.Person.Id)];
        if (ConsultationChoices.Offer(request) is { } offer && request.Calendar.Waiting(request.Person.Id) is { } waiter)
            changes.Add(new ConsultationChange.Waits(
                waiter.Changed(waiting => waiting with
                {
                    Passed = [.. waiting.Passed, offer.Slot],
                    Refused = [.. waiting.Refused.Append(clock.Local(offer.Slot.Start).Date).Distinct()],
                    Unanswered = 0,
                })));
        return ValueTask.FromResult(new EffectOutcome(new EffectResult.Done(null, Ends: true), changes, []));
    }
}
