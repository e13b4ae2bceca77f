using Outreach.Content.Clocks;
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
        if (kept.Board.Of(call.Person.Id) is { State: CaseState.Claimed })
            return [new Choice("with_you", call.Book.Texts["hotline_red_with"])];
        var zone = Cities.ZoneOf(call.State.Session.Form.GetValueOrDefault(FormFields.Zone), call.Person);
        return [new Choice("told", await openings.Say(call.Book.Texts, "hotline_red_on", "hotline_red_off", zone, cancellation))];
    }
}
