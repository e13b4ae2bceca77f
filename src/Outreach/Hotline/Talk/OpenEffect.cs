using Outreach.Flows.Effects;
using Outreach.Flows.Engine;
using Outreach.Hotline.Cases;
using Outreach.Storage;

namespace Outreach.Hotline.Talk;

/// <summary>A person wants to write with a person.</summary>
internal sealed class OpenEffect(IHotlineStore kept, IStore store) : IFlowEffect
{
    public string Name => "hotline_open";

    public ValueTask<EffectOutcome> Do(ChoiceCall call, CancellationToken cancellation)
    {
        var person = call.Person with { Profile = call.State.Profile };
        // The truth, as it is now: somebody is there, or nobody is.
        var detail = call.Book.Texts[kept.Board.OnDuty.IsEmpty ? "hotline_off" : "hotline_on"];
        var called = new HotlineChange.Called(CaseWitness.Of(person, CaseRisk.Green, store.NextId(), call.Now.Instant));
        return ValueTask.FromResult(new EffectOutcome(new EffectResult.Done(detail), [called], []));
    }
}
