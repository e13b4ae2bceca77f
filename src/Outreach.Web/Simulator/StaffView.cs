namespace Outreach.Web.Simulator;

/// <summary>The side of the staff, as the page gets it.</summary>
/// <param name="IsThere">Whether staff can be played here.</param>
/// <param name="Phone">The colleague's own talk with the bot.</param>
/// <param name="Topics">What stands in the group, the general topic first.</param>
internal sealed record StaffView(bool IsThere, PhoneView Phone, IReadOnlyList<PlayedTopic> Topics);
