using Outreach.Hotline.Cases;
using Outreach.Staff.Actions;
using Outreach.Staff.Members;

namespace Outreach.Hotline.Actions;

/// <summary>Colleagues come on duty and go.</summary>
public sealed class DutyVerbs(IHotlineStore kept, DutyRoster roster) : IStaffVerbs
{
    private const string On = "duty";

    /// <summary>Somebody is there from now on. It becomes how many cases wait.</summary>
    public StaffVerb<ValueTuple, int> Begin => new("duty.on", Right.AnswerPeople, OnBegin);

    /// <summary>Somebody goes, if no case is left with them.</summary>
    public StaffVerb<ValueTuple, int> Finish => new("duty.off", Right.AnswerPeople, OnFinish);

    /// <inheritdoc/>
    public IReadOnlyList<StaffVerb> All => [Begin, Finish];

    private Ruling<int> OnBegin(Actor who, ValueTuple nothing, DateTimeOffset now)
    {
        var waiting = kept.Board.Waiting.Count();
        return new Decision<int>(waiting) { Changes = [new HotlineChange.Duty(who.Colleague.Person, now)], On = On };
    }

    private Ruling<int> OnFinish(Actor who, ValueTuple nothing, DateTimeOffset now)
    {
        var me = who.Colleague.Person;
        if (kept.Board.HadBy(me).Count() is > 0 and var has)
            return new Refusal<int>("duty_has_cases", ("count", has));
        var byRota = roster.IsByRota(me);
        return kept.Board.OnDuty.ContainsKey(me) || byRota
            ? new Decision<int>(0) { Changes = [new HotlineChange.Duty(me, Since: null) { Off = byRota ? now : null }], On = On }
            : new Decision<int>(0);
    }
}
