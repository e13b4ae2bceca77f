namespace Outreach.Staff;

/// <summary>A command as it stands in the list of what one may do; what it does is told by the sentence <c>can_…</c> of staff.yaml.</summary>
/// <param name="Command">The word, without its slash.</param>
/// <param name="Needs">Who may.</param>
public sealed record StaffAbility(string Command, Right Needs);
