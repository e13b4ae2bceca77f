using Outreach.Hotline.Cases;
using Outreach.Staff.Actions;
using Outreach.Staff.Members;

namespace Outreach.Hotline.Actions;

/// <summary>What colleagues do about an alarm.</summary>
public sealed class LadderVerbs(IHotlineStore kept) : IStaffVerbs
{
    /// <summary>Somebody who was rung heard it: the next step waits once more.</summary>
    public StaffVerb<long, Case> Hear => new("case.hear", Right.AnswerPeople, OnHear) { Object = static id => $"case {id}" };

    /// <inheritdoc/>
    public IReadOnlyList<StaffVerb> All => [Hear];

    private Ruling<Case> OnHear(Actor who, long id, DateTimeOffset now)
    {
        if (kept.Board.Cases.GetValueOrDefault(id) is not { } known || known.HeardBy(now) is not { } heard)
            return new Refusal<Case>("alarm_gone");
        return new Decision<Case>(heard)
        {
            Preconditions = [new CasePrecondition(known.Id, known.Version)],
            Changes = [new HotlineChange.Saved(heard)],
            On = $"case {id}",
        };
    }
}
