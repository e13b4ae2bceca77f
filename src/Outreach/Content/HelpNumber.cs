namespace Outreach.Content;

/// <summary>A phone number.</summary>
/// <param name="Show">As it is dialled.</param>
/// <param name="Inside">The country in which alone it works; null when it works from everywhere; "elsewhere" when it works in many.</param>
public sealed record HelpNumber(string Show, string? Inside);
