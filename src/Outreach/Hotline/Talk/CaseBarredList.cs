using Outreach.Flows.Definitions;
using Outreach.Flows.Effects;
using Outreach.Flows.Engine;
using Outreach.Hotline.Cases;

namespace Outreach.Hotline.Talk;

/// <summary>Who may not write to staff for a time is told so, and not offered it first.</summary>
internal sealed class CaseBarredList(IHotlineStore kept) : IChoiceSource
{
    public string Name => ChoiceLists.CaseBarred;

    public ValueTask<IReadOnlyList<Choice>> Choices(ChoiceCall call, CancellationToken cancellation)
        => ValueTask.FromResult<IReadOnlyList<Choice>>(
            kept.Board.IsBlocked(call.Person.Id, call.Now.Instant) && kept.Board.Of(call.Person.Id) is null
                ? [new Choice("barred", call.Book.Texts["hotline_blocked"])]
                : []);
}
