namespace Outreach.Flows.Engine;

/// <summary>What was paid for answers to a person on one day.</summary>
/// <param name="Day">The day in the campaign's zone.</param>
/// <param name="Segments">Paid messages.</param>
/// <param name="Told">Whether she was told that it is enough for that day.</param>
public sealed record Spent(DateOnly Day, int Segments, bool Told);
