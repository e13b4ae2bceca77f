using Outreach.People;

namespace Outreach.Staff.Members;

/// <summary>Where the staff is kept. Who asks to be forgotten is no longer in it.</summary>
public interface IStaffStore
{
    /// <summary>Everybody on the staff, by the order of their numbers. At hand in memory: asked at every message.</summary>
    IReadOnlyList<StaffMember> Members { get; }

    /// <summary>The phones that colleagues gave, confirmed or not yet. At hand in memory.</summary>
    IReadOnlyList<StaffPhone> Phones { get; }

    /// <summary>A colleague's phone; null while she gave none.</summary>
    StaffPhone? PhoneOf(PersonId person) => Phones.FirstOrDefault(phone => phone.Person == person);

    /// <summary>The invitation of this key; null when there is none (any more).</summary>
    Task<Invitation?> Invitation(string key, CancellationToken cancellation);
}
