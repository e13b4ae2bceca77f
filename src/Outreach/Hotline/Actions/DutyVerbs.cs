using Outreach.Hotline.Cases;
using Outreach.Staff.Actions;
using Outreach.Staff.Members;

namespace Outreach.Hotline.Actions;

/// <summary>Colleagues come on duty and go.</summary>
public sealed class DutyVerbs(IHotlineStore kept) : IStaffVerbs
{
    /// <summary>Somebody is there from now on.</summary>
    public StaffVerb<ValueTuple, int> Begin => new("duty.on", Right.AnswerPeople, (who, _, now) => new Decision<int>(kept.Board.Waiting.Count())
    {
        Changes = kept.Board.OnDuty.ContainsKey(who.Colleague.Person) ? [] : [new HotlineChange.Duty(who.Colleague.Person, now)],
        On = kept.Board.OnDuty.ContainsKey(who.Colleague.Person) ? null : "duty",
    });

    /// <summary>Somebody goes, if no case is left with them.</summary>
    public StaffVerb<ValueTuple, int> Finish => new("duty.off", Right.AnswerPeople, (who, _, _) =>
        kept.Board.HadBy(who.Colleague.Person).Count() is > 0 and var has
            ? new Refusal<int>("duty_has_cases", ("count", has))
            : new Decision<int>(0)
            {
                Changes = kept.Board.OnDuty.ContainsKey(who.Colleague.Person) ? [new HotlineChange.Duty(who.Colleague.Person, Since: null)] : [],
                On = kept.Board.OnDuty.ContainsKey(who.Colleague.Person) ? "duty" : null,
            });

    /// <inheritdoc/>
    public IReadOnlyList<StaffVerb> All => [Begin, Finish];
}
