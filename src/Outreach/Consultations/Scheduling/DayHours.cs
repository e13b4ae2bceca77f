using System.Runtime.InteropServices;
using NodaTime;
using NodaTime.Text;

namespace Outreach.Consultations.Scheduling;

/// <summary>Hours of one day, from and until, on the lawyer's clock.</summary>
/// <param name="From">The first minute.</param>
/// <param name="Until">The minute after the last.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct DayHours(LocalTime From, LocalTime Until)
{
    private static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("HH:mm");
    private static readonly LocalTimePattern Loosely = LocalTimePattern.CreateWithInvariantCulture("H:mm");

    /// <summary>Reads 9:00-17:30, 9-17 or 09.00–17.30.</summary>
    public static bool TryParse(string text, out DayHours hours)
    {
        hours = default;
        if (text.Replace('–', '-').Replace('.', ':').Split('-', StringSplitOptions.TrimEntries) is not [var from, var until]
            || Time(from) is not { } first
            || Time(until) is not { } last
            || last <= first)
            return false;
        hours = new DayHours(first, last);
        return true;
    }

    /// <summary>As in 09:00-17:30.</summary>
    public override string ToString() => $"{Clock.Format(From)}-{Clock.Format(Until)}";

    private static LocalTime? Time(string text)
        => Loosely.Parse(text.Contains(':', StringComparison.Ordinal) ? text : text + ":00") is { Success: true, Value: var time }
            ? time
            : null;
}
