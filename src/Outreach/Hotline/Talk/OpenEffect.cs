using Outreach.Flows.Effects;
using Outreach.Flows.Engine;
using Outreach.Hotline.Actions;
using Outreach.Hotline.Cases;
using Outreach.Storage;

namespace Outreach.Hotline.Talk;

/// <summary>A person wants to write with a person.</summary>
internal sealed class OpenEffect(IHotlineStore kept, Openings openings, CaseCounts counts, IStore store) : IFlowEffect
{
    public string Name => "hotline_open";

    public async ValueTask<EffectOutcome> Do(ChoiceCall call, CancellationToken cancellation)
    {
        if (kept.Board.IsBlocked(call.Person.Id, call.Now.Instant) && kept.Board.Of(call.Person.Id) is null)
            return EffectOutcome.Failed("old_button");
        var person = call.Person with { Profile = call.State.Profile };
        var zone = HerClock.Of(call.Book, call.State.Session, person);
        var detail = await openings.Say(call.Book.Texts, "hotline_on", "hotline_off", zone, cancellation);
        var called = new HotlineChange.Called(CaseWitness.Of(person, CaseRisk.Green, store.NextId(), call.Now.Instant));
        var counted = counts.Called(person, kept.Board.Of(person.Id), CaseRisk.Green, call.Now.Instant);
        var located = call.State.Session.Country is { Length: 2 } country
            ? (Change[])[new HotlineChange.Located(person.Id, country.ToUpperInvariant())]
            : [];
        return new EffectOutcome(new EffectResult.Done(detail), [called, .. located, .. counted], []);
    }
}
