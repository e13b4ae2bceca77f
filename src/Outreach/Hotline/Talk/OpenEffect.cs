using Outreach.Flows.Effects;
using Outreach.Flows.Engine;
using Outreach.Hotline.Actions;
using Outreach.Hotline.Cases;
using Outreach.Storage;

namespace Outreach.Hotline.Talk;

/// <summary>A person wants to write with a person.</summary>
internal sealed class OpenEffect(IHotlineStore kept, DutyRoster roster, IStore store) : IFlowEffect
{
    public string Name => "hotline_open";

    public async ValueTask<EffectOutcome> Do(ChoiceCall call, CancellationToken cancellation)
    {
        if (kept.Board.IsBlocked(call.Person.Id, call.Now.Instant) && kept.Board.Of(call.Person.Id) is null)
            return EffectOutcome.Failed("hotline_blocked");
        var person = call.Person with { Profile = call.State.Profile };
        // The truth, as it is now: somebody is there, or nobody is.
        var detail = call.Book.Texts[await roster.Count(cancellation) == 0 ? "hotline_off" : "hotline_on"];
        var called = new HotlineChange.Called(CaseWitness.Of(person, CaseRisk.Green, store.NextId(), call.Now.Instant));
        return new EffectOutcome(new EffectResult.Done(detail), [called], []);
    }
}
