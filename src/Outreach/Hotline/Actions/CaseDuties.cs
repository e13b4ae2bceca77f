using Outreach.Hotline.Cases;
using Outreach.People;
using Outreach.Staff.Commands;
using Outreach.Staff.Team;

namespace Outreach.Hotline.Actions;

/// <summary>The open cases of an operator who goes.</summary>
internal sealed class CaseDuties(IHotlineStore kept) : IColleagueDuties
{
    public string? Of(PersonId colleague, StaffWriter words, DateTimeOffset now)
        => kept.Board.HadBy(colleague).Count() is > 0 and var open ? words.Say("staff_remove_cases", ("count", open)) : null;
}
