using Outreach.Flows.Definitions;
using Outreach.Flows.Effects;
using Outreach.Flows.Engine;
using Outreach.Hotline.Actions;
using Outreach.Hotline.Cases;

namespace Outreach.Hotline.Talk;

/// <summary>Under the numbers of urgent help: that staff were told, and whether one of them is there now.</summary>
internal sealed class StaffThereList(IHotlineStore kept, Openings openings) : IChoiceSource
{
    public string Name => ChoiceLists.StaffThere;

    public async ValueTask<IReadOnlyList<Choice>> Choices(ChoiceCall call, CancellationToken cancellation)
    {
        // Who hid or went to the menu comes back to that colleague with this call.
        var open = kept.Board.Of(call.Person.Id);
        if (open is { State: CaseState.Claimed })
            return [new Choice("with_you", call.Book.Texts["hotline_red_with"])];
        // A plain wish for help of who is blocked reaches nobody; a cry for urgent help does.
        if (open is null && call.State.Session.At?.Flow != Playbook.UrgentFlow
            && kept.Board.IsBlocked(call.Person.Id, call.Now.Instant))
            return [new Choice("barred", call.Book.Texts["hotline_blocked"])];
        // The numbers of a call that is over may still be looked at: nobody reads there any more.
        if (open is null && call.State.Session.CalledAt != call.Now.Instant)
            return [];
        var zone = HerClock.Of(call.Book, call.State.Session, call.Person);
        return [new Choice("told", await openings.Say(call.Book.Texts, "hotline_red_on", "hotline_red_off", zone, cancellation))];
    }
}
