namespace Outreach.Host.Watching;

/// <summary>What SMS cost this month, in the currency of the price table, and whether they arrive.</summary>
internal sealed record SmsPart(
    string Month,
    int Segments,
    int MonthlySegments,
    decimal Cost,
    int Unpriced,
    SmsArrivals SinceYesterday,
    string? Warning);
