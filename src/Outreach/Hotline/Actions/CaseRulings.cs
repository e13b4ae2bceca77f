using Outreach.Hotline.Cases;
using Outreach.Staff.Actions;
using Outreach.Staff.Members;

namespace Outreach.Hotline.Actions;

/// <summary>What the verbs of cases have in common.</summary>
internal static class CaseRulings
{
    /// <summary>A case as the audit log names it.</summary>
    public static string On(long id) => $"case {id}";

    /// <summary>The case, if this colleague has it.</summary>
    public static Case? Mine(this IHotlineStore kept, Actor who, long id)
        => kept.Board.Cases.GetValueOrDefault(id) is { } known && known.IsHadBy(who.Colleague.Person) ? known : null;

    /// <summary>It becomes this, if it is still as it was looked at.</summary>
    public static Decision<Case> Became(this Case known, Case next) => new(next)
    {
        Preconditions = [new CasePrecondition(known.Id, known.Version)],
        Changes = [new HotlineChange.Saved(next)],
        On = On(known.Id),
    };
}
