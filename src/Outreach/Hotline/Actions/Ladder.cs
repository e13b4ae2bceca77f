using Outreach.Hotline.Cases;
using Outreach.People;
using Outreach.Staff.Members;

namespace Outreach.Hotline.Actions;

/// <summary>
/// Whom a red case wakes, step after step: who is first on duty, who is second, who leads the hotline, then everybody who may answer and
/// the partner, again and again. Where nobody is on duty everybody is woken at once: one of them may be awake.
/// </summary>
public sealed class Ladder(DutyRoster roster, StaffRoll roll)
{
    /// <summary>The step that comes next for a case.</summary>
    internal async ValueTask<Rung> Next(Case known, CancellationToken cancellation)
    {
        var all = await roster.All(cancellation);
        var there = await roster.There(cancellation);
        List<Rung> rungs = [.. there.Take(2).Select(static one => new Rung([one]))];
        if (there.Count == 0)
            rungs.Add(new Rung(all));
        else if (await Leaders(all, cancellation) is { Count: > 0 } leaders)
            rungs.Add(new Rung(leaders));
        rungs.Add(new Rung(all, Partner: true));
        return rungs[Math.Min(known.Told, rungs.Count - 1)];
    }

    // Coordinators; administrators where there is none who can be written to.
    private async ValueTask<IReadOnlyList<PersonId>> Leaders(IReadOnlyList<PersonId> all, CancellationToken cancellation)
    {
        var leaders = new List<(PersonId Person, Role Role)>();
        foreach (var one in all)
        {
            if (await roll.Find(one, cancellation) is { } member && member.Role.May(Right.LeadHotline))
                leaders.Add((one, member.Role));
        }

        var near = leaders.Where(static one => one.Role != Role.Administrator).ToList();
        return [.. (near.Count > 0 ? near : leaders).Select(static one => one.Person)];
    }
}
