using Outreach.People;
using Outreach.Storage;

namespace Outreach.Staff.Members;

/// <summary>What can change about the staff.</summary>
public abstract record StaffChange : Change
{
    private StaffChange()
    {
    }

    /// <summary>She is on the staff from now on, as given; whatever she was before ends.</summary>
    public sealed record Appointed(StaffMember Member) : StaffChange;

    /// <summary>She is no longer on the staff.</summary>
    public sealed record Removed(PersonId Person) : StaffChange;

    /// <summary>A colleague gave a phone, or showed that it is hers; it takes the place of one she gave before.</summary>
    public sealed record PhoneSaved(StaffPhone Phone) : StaffChange;

    /// <summary>A colleague took her phone back.</summary>
    public sealed record PhoneGone(PersonId Person) : StaffChange;

    /// <summary>Somebody is invited. Invitations that ended before this one was made may go.</summary>
    public sealed record Invited(Invitation Invitation, DateTimeOffset At) : StaffChange;

    /// <summary>The invitation is used or taken back: it is gone.</summary>
    public sealed record InvitationGone(string Key) : StaffChange;
}
