namespace Outreach.Staff.Holds;

/// <summary>A hold as it is asked for.</summary>
/// <param name="Name">How colleagues call it.</param>
/// <param name="Reason">Why.</param>
/// <param name="Until">Until when.</param>
/// <param name="Class">Which class; null = all.</param>
/// <param name="Number">What of the class; null = all of it.</param>
public sealed record NewHold(string Name, string Reason, DateTimeOffset Until, string? Class, long? Number);
