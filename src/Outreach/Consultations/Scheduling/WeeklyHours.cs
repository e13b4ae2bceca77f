using System.Runtime.InteropServices;
using NodaTime;

namespace Outreach.Consultations.Scheduling;

/// <summary>Hours that come every week.</summary>
/// <param name="Day">The day of the week.</param>
/// <param name="Hours">Its hours.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct WeeklyHours(IsoDayOfWeek Day, DayHours Hours)
{
    private static readonly string[] Days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    public static bool TryParse(string text, out WeeklyHours weekly)
    {
        weekly = default;
        if (text.Split(' ', 2) is not [var day, var rest] || Array.IndexOf(Days, day) is not (>= 0 and var index)
            || !DayHours.TryParse(rest, out var hours))
            return false;
        weekly = new WeeklyHours((IsoDayOfWeek)(index + 1), hours);
        return true;
    }

    /// <summary>As in mon 09:00-17:30.</summary>
    public override string ToString() => $"{Days[(int)Day - 1]} {Hours}";
}
