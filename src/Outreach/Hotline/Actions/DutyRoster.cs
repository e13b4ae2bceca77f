using Outreach.Hotline.Cases;
using Outreach.Staff.Members;

namespace Outreach.Hotline.Actions;

/// <summary>Who is on duty and may still answer people: what a person is told of that is the truth of this moment.</summary>
public sealed class DutyRoster(IHotlineStore kept, StaffRoll roll)
{
    /// <summary>How many.</summary>
    public async ValueTask<int> Count(CancellationToken cancellation)
    {
        var there = 0;
        foreach (var colleague in kept.Board.OnDuty.Keys)
            there += await roll.May(colleague, Right.AnswerPeople, cancellation) ? 1 : 0;
        return there;
    }
}
