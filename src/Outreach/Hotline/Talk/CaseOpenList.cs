using Outreach.Flows.Definitions;
using Outreach.Flows.Effects;
using Outreach.Flows.Engine;
using Outreach.Hotline.Actions;
using Outreach.Hotline.Cases;

namespace Outreach.Hotline.Talk;

/// <summary>Who asks for staff and has them already is not offered them once more, but told who reads.</summary>
internal sealed class CaseOpenList(IHotlineStore kept, Openings openings) : IChoiceSource
{
    public string Name => ChoiceLists.CaseOpen;

    public async ValueTask<IReadOnlyList<Choice>> Choices(ChoiceCall call, CancellationToken cancellation)
    {
        if (kept.Board.Of(call.Person.Id) is not { Hid: false, Left: false } open || !open.MayReach(call.Person))
            return [];
        if (open.State == CaseState.Claimed)
            return [new Choice("with_you", call.Book.Texts["hotline_claimed"])];
        var zone = HerClock.Of(call.Book, call.State.Session, call.Person);
        return [new Choice("waits", await openings.Say(call.Book.Texts, "hotline_on", "hotline_off", zone, cancellation))];
    }
}
