using Outreach.Flows.Engine;
using Outreach.Flows.Joining;

namespace Outreach.Consultations;

/// <summary>Takes her from the waiting list.</summary>
internal sealed class LeaveDeed(IConsultationStore store) : Deed("consultation_leave", store)
{
    protected override ValueTask<ErrandDone> Do(Request request, CancellationToken cancellation) => ValueTask.FromResult(new ErrandDone(
        new ErrandResult.Done(null, Ends: true), [new ConsultationChange.WaitsNoMore(request.Person.Id), new ConsultationChange.Released(request.Person.Id)], []));
}
