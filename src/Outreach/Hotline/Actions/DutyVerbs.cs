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

    /// <summary>
    /// Somebody goes, if no case is left with them; and if nobody is there then while people wait, only if they are sure (true).
    /// </summary>
    public StaffVerb<bool, int> Finish => new("duty.off", Right.AnswerPeople, OnFinish);

    /// <inheritdoc/>
    public IReadOnlyList<StaffVerb> All => [Begin, Finish];

    private Ruling<int> OnBegin(Actor who, ValueTuple nothing, DateTimeOffset now)
    {
        var waiting = kept.Board.Waiting.Count();
        return new Decision<int>(waiting) { Changes = [new HotlineChange.Duty(who.Colleague.Person, now)], On = On };
    }

    private async ValueTask<Ruling<int>> OnFinish(Actor who, bool sure, DateTimeOffset now, CancellationToken cancellation)
    {
        var me = who.Colleague.Person;
        if (kept.Board.HadBy(me).Count() is > 0 and var has)
            return new Refusal<int>("duty_has_cases", ("count", has));
        var byRota = roster.IsByRota(me);
        if (!kept.Board.OnDuty.ContainsKey(me) && !byRota)
            return new Decision<int>(0);
        var waiting = kept.Board.Waiting.ToList();
        if (!sure && waiting.Count > 0 && (await roster.There(cancellation)).All(one => one == me))
            return new Refusal<int>("duty_last", ("count", waiting.Count), ("red", waiting.Count(static one => one.Risk == CaseRisk.Red)));
        return new Decision<int>(0) { Changes = [new HotlineChange.Duty(me, Since: null) { Off = byRota ? now : null }], On = On };
    }
}
