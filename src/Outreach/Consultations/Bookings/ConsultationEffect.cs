using Outreach.Consultations.Scheduling;
using Outreach.Flows.Effects;

namespace Outreach.Consultations.Bookings;

/// <summary>One of the things that the flow of consultations has done by name.</summary>
internal abstract class ConsultationEffect(string name, IConsultationStore store) : IFlowEffect
{
    public string Name => name;

    public ValueTask<EffectOutcome> Do(ChoiceCall call, CancellationToken cancellation)
        => Do(Request.Of(call, store.Calendar), cancellation);

    protected abstract ValueTask<EffectOutcome> Do(Request request, CancellationToken cancellation);
}
