using Outreach.People;
using Outreach.Storage;

namespace Outreach.Staff.Members;

/// <summary>Somebody is on the staff, in this role: what she is about to do was allowed to her and still is.</summary>
/// <param name="Person">Who.</param>
/// <param name="Role">The role.</param>
public sealed record StaffPrecondition(PersonId Person, Role Role) : Precondition;
