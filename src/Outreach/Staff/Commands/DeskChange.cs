using Outreach.People;
using Outreach.Privacy;
using Outreach.Storage;

namespace Outreach.Staff.Commands;

/// <summary>What can change on a staff member's desk.</summary>
public abstract record DeskChange : Change
{
    private DeskChange()
    {
    }

    /// <summary>What she is in the middle of now, sealed.</summary>
    public sealed record Saved(PersonId Person, Sealed Desk) : DeskChange;
}
