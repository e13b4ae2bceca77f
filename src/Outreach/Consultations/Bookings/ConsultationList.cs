using Outreach.Consultations.Scheduling;
using Outreach.Flows.Effects;
using Outreach.Flows.Engine;

namespace Outreach.Consultations.Bookings;

/// <summary>One of the lists that the flow of consultations asks for, from the calendar as it is now.</summary>
internal sealed class ConsultationList(string name, IConsultationStore store, ConsultationChoices choices) : IChoiceSource
{
    public string Name => name;

    public async ValueTask<IReadOnlyList<Choice>> Choices(ChoiceCall call, CancellationToken cancellation)
        => [.. await choices.Of(name, Request.Of(call, store.Calendar), cancellation)];
}
