using Outreach.People;

namespace Outreach.Staff.Team;

/// <summary>Somebody opens an invitation.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Language">The language of the phone, or the one that was chosen.</param>
public sealed record OpenedInvitation(string Code, Language Language);
