using Microsoft.Extensions.Options;
using Outreach.Flows.Engine;
using Outreach.Flows.Joining;

namespace Outreach.Consultations;

/// <summary>Keeps the chosen time for her while she decides.</summary>
internal sealed class HoldDeed(IConsultationStore store, BookingWords words, IOptions<ConsultationOptions> options) : Deed("consultation_hold", store)
{
    protected override ValueTask<ErrandDone> Do(Request request, CancellationToken cancellation)
    {
        if (request.Chosen() is not { } slot || !request.Calendar.Lawyers.TryGetValue(slot.Lawyer, out var lawyer))
            return ValueTask.FromResult(ErrandDone.Failed("slot_taken"));
        var hold = new Hold(request.Person.Id, slot, lawyer.SlotMinutes, request.Now.AddMinutes(options.Value.HoldMinutes));
        return ValueTask.FromResult(new ErrandDone(
            new ErrandResult.Done(words.Time(slot.Start, request.Zone, request.Call.Book)), [new ConsultationChange.Held(hold, request.Now)], []));
    }
}
