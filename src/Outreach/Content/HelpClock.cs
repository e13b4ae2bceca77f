namespace Outreach.Content;

/// <summary>The moment at which somebody reads of help, and the clock she lives by.</summary>
/// <param name="Now">The moment.</param>
/// <param name="Hers">Her clock; null where her country has several and she named none.</param>
public sealed record HelpClock(DateTimeOffset Now, TimeZoneInfo? Hers);
