using Microsoft.Extensions.Options;
using Outreach.Consultations.Scheduling;
using Outreach.Flows.Effects;
using Outreach.Flows.Engine;

namespace Outreach.Consultations.Bookings;

/// <summary>Keeps the chosen time for her while she decides.</summary>
internal sealed class HoldEffect(
    IConsultationStore store,
    BookingWords words,
    IOptions<ConsultationOptions> options) : ConsultationEffect("consultation_hold", store)
{
    protected override ValueTask<EffectOutcome> Do(Request request, CancellationToken cancellation)
    {
        if (request.Chosen() is not { } slot || !request.Calendar.Lawyers.TryGetValue(slot.Lawyer, out var lawyer))
            return ValueTask.FromResult(EffectOutcome.Failed("slot_taken"));
        if (request.Moves && request.IsOwn(slot))
            return ValueTask.FromResult(EffectOutcome.Failed("booking_same"));
        var hold = new SlotHold(request.Person.Id, slot, lawyer.SlotMinutes, request.Now.AddMinutes(options.Value.HoldMinutes));
        return ValueTask.FromResult(new EffectOutcome(
            new EffectResult.Done(words.Time(slot.Start, request.Zone, request.Call.Book)),
            [new ConsultationChange.Held(hold, request.Now)],
            []));
    }
}
