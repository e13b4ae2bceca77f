namespace Outreach.Hotline.Duty;

/// <summary>A shift of one date. On a date that has any, those of its day of the week do not hold.</summary>
/// <param name="Date">The date.</param>
/// <param name="Shift">The shift; null = nobody is there.</param>
public sealed record DateShift(DateOnly Date, Shift? Shift);
