using System.Runtime.InteropServices;
using NodaTime;
using NodaTime.Text;

namespace Outreach.Consultations.Scheduling;

/// <summary>Hours of one date, in place of those of the week.</summary>
/// <param name="Date">The date.</param>
/// <param name="Hours">Its hours.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ExtraHours(LocalDate Date, DayHours Hours)
{
    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    public static bool TryParse(string text, out ExtraHours extra)
    {
        extra = default;
        if (text.Split(' ', 2) is not [var day, var rest] || LocalDatePattern.Iso.Parse(day) is not { Success: true, Value: var date }
            || !DayHours.TryParse(rest, out var hours))
            return false;
        extra = new ExtraHours(date, hours);
        return true;
    }

    /// <summary>As in 2026-12-12 10:00-13:00.</summary>
    public override string ToString() => $"{LocalDatePattern.Iso.Format(Date)} {Hours}";
}
