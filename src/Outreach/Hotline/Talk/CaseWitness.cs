using Outreach.Flows.Effects;
using Outreach.Flows.Engine;
using Outreach.Hotline.Cases;
using Outreach.People;
using Outreach.Storage;

namespace Outreach.Hotline.Talk;

/// <summary>
/// A call for urgent help raises a case by itself, in the same commit as the numbers that are shown; ☁ and STOP are told to who
/// has it, and where the person said to be stands in the case.
/// </summary>
internal sealed class CaseWitness(IStore store) : IFlowWitness
{
    public ValueTask<IReadOnlyList<Change>> Witness(
        Person person,
        IReadOnlyList<FlowEvent> events,
        DateTimeOffset at,
        CancellationToken cancellation)
    {
        if (events.Any(happened => happened is FlowEvent.Forgotten))
            return ValueTask.FromResult<IReadOnlyList<Change>>([]);
        var changes = new List<Change>();
        if (events.Any(happened => happened is FlowEvent.CalledForHelp))
            changes.Add(new HotlineChange.Called(Of(person, CaseRisk.Red, store.NextId(), at)));
        if (events.Any(happened => happened is FlowEvent.Hid))
            changes.Add(new HotlineChange.Hid(person.Id));
        if (events.Any(happened => happened is FlowEvent.Stopped))
            changes.Add(new HotlineChange.Departed(person.Id, CaseNews.Stopped));
        if (events.OfType<FlowEvent.SaidPlace>().LastOrDefault() is { Place: { Length: 2 } place })
            changes.Add(new HotlineChange.Located(person.Id, place.ToUpperInvariant()));
        return ValueTask.FromResult<IReadOnlyList<Change>>(changes);
    }

    /// <summary>A new case of a person.</summary>
    public static Case Of(Person person, CaseRisk risk, long id, DateTimeOffset at) => new()
    {
        Id = id,
        Person = person.Id,
        Channel = person.Channel,
        Language = person.Profile.Language,
        Country = person.Country,
        Risk = risk,
        OpenedAt = at,
        WaitsSince = at,
    };
}
