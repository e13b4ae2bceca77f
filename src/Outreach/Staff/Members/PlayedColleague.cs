namespace Outreach.Staff.Members;

/// <summary>Where a played colleague stands.</summary>
/// <param name="Channel">The kind of channel.</param>
/// <param name="Address">The address in it.</param>
public sealed record PlayedColleague(string Channel, string Address);
