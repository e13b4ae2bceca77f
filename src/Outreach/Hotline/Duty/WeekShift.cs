namespace Outreach.Hotline.Duty;

/// <summary>A shift that comes every week.</summary>
/// <param name="Day">On which day.</param>
/// <param name="Shift">The shift.</param>
public sealed record WeekShift(DayOfWeek Day, Shift Shift);
