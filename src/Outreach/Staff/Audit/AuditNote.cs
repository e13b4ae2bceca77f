using Outreach.People;
using Outreach.Staff.Members;

namespace Outreach.Staff.Audit;

/// <summary>
/// One act of staff: who did what, to which object, and from where. Numbers, codes and counts only, never words or names.
/// </summary>
/// <param name="Act">What was done, such as broadcast.approve.</param>
/// <param name="Object">To what, such as "broadcast 17" or "person 5".</param>
public sealed record AuditNote(string Act, string Object)
{
    /// <summary>Who; null for somebody at the command line.</summary>
    public PersonId? Who { get; init; }

    /// <summary>In which role.</summary>
    public Role? Role { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>From where: the kind of channel, or "command line".</summary>
    public required string From { get; init; }

    /// <summary>More of it, in codes and counts, such as "role lawyer".</summary>
    public string Details { get; init; } = string.Empty;
}
