using Outreach.Flows.Effects;
using Outreach.Flows.Engine;
using Outreach.Hotline.Actions;
using Outreach.Hotline.Cases;
using Outreach.People;
using Outreach.Storage;

namespace Outreach.Hotline.Talk;

/// <summary>
/// A call for urgent help raises a case by itself, in the same commit as the numbers that are shown; ☁ and STOP are told to who
/// has it, and where the person said to be stands in the case.
/// </summary>
internal sealed class CaseWitness(IStore store, IHotlineStore kept, CaseCounts counts) : IFlowWitness
{
    public ValueTask<IReadOnlyList<Change>> Witness(
        Person person,
        IReadOnlyList<FlowEvent> events,
        DateTimeOffset at,
        CancellationToken cancellation)
    {
        var open = kept.Board.Of(person.Id);
        if (events.Any(happened => happened is FlowEvent.Forgotten))
            return ValueTask.FromResult<IReadOnlyList<Change>>(open is null ? [] : [.. counts.Forgotten(person, open, at)]);
        var changes = new List<Change>();
        if (events.OfType<FlowEvent.CalledForHelp>().FirstOrDefault() is { } call)
        {
            var fresh = Of(person, CaseRisk.Red, store.NextId(), at) with { Cause = call.InWords ? CaseCause.Told : CaseCause.Called };
            changes.Add(new HotlineChange.Called(fresh));
            changes.AddRange(counts.Called(person, open, CaseRisk.Red, at));
        }

        else if (events.Any(static happened => happened is FlowEvent.AskedForHelp))
        {
            changes.Add(new HotlineChange.Called(Of(person, CaseRisk.Amber, store.NextId(), at)));
            changes.AddRange(counts.Called(person, open, CaseRisk.Amber, at));
        }
        else if (events.Any(static happened => happened is FlowEvent.SaidYoung) && open is not null)
        {
            changes.Add(new HotlineChange.Called(Of(person, CaseRisk.Green, store.NextId(), at)));
        }

        if (events.Any(happened => happened is FlowEvent.Hid))
            changes.Add(new HotlineChange.Hid(person.Id));
        // Who stopped in the middle of a case and begins anew goes on in it.
        if (events.Any(happened => happened is FlowEvent.Resumed) && open is { IsOpen: true })
            changes.Add(new HotlineChange.Called(Of(person, CaseRisk.Green, store.NextId(), at)));
        if (events.Any(happened => happened is FlowEvent.Stopped))
            changes.Add(new HotlineChange.Departed(person.Id, CaseNews.Stopped));
        if (events.OfType<FlowEvent.SaidPlace>().LastOrDefault() is { Place: { Length: 2 } place })
            changes.Add(new HotlineChange.Located(person.Id, place.ToUpperInvariant()));
        return ValueTask.FromResult<IReadOnlyList<Change>>(changes);
    }

    /// <summary>A new case of a person.</summary>
    public static Case Of(Person person, CaseRisk risk, long id, DateTimeOffset at)
    {
        // Who is under 18 is never merely "wants to write".
        var young = risk == CaseRisk.Green && Segment.Of(person).Minor;
        return Made(person, young ? CaseRisk.Amber : risk, id, at) with { Cause = young ? CaseCause.Young : CaseCause.Asked };
    }

    private static Case Made(Person person, CaseRisk risk, long id, DateTimeOffset at) => new()
    {
        Id = id,
        Person = person.Id,
        Channel = person.Channel,
        Young = Segment.Of(person).Minor,
        Language = person.Profile.Language ?? person.Profile.Heard,
        Country = person.Country,
        Risk = risk,
        RedAt = risk == CaseRisk.Red ? at : null,
        OpenedAt = at,
        WaitsSince = at,
    };
}
