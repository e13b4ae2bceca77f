using Outreach.People;
using Outreach.Staff.Members;

namespace Outreach.Staff.Team;

/// <summary>How far an administrator is in inviting somebody.</summary>
/// <param name="Role">The role; null before it was chosen.</param>
/// <param name="Regions">For a coordinator: the regions ticked so far.</param>
/// <param name="AsksName">The name is asked for now.</param>
/// <param name="Who">Whom she pointed at in the staff group; null when a link is to be made.</param>
internal sealed record InviteMemory(Role? Role, IReadOnlyList<string> Regions, bool AsksName, PersonId? Who);
