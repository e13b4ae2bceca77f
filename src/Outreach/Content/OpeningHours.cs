using System.Globalization;

namespace Outreach.Content;

/// <summary>When a line answers, on the days of its own clock.</summary>
/// <param name="First">The first of the days.</param>
/// <param name="Last">The last of them; before the first one where they go over the end of the week.</param>
/// <param name="From">When it opens.</param>
/// <param name="Until">When it closes, on the same day.</param>
/// <param name="Clock">The clock it goes by.</param>
public sealed record OpeningHours(DayOfWeek First, DayOfWeek Last, TimeOnly From, TimeOnly Until, TimeZoneInfo Clock)
{
    private const int Week = 7;

    private static readonly string[] Names = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

    /// <summary>Whether it answers on that day of the week.</summary>
    public bool IsOn(DayOfWeek day) => ((int)day - (int)First + Week) % Week <= ((int)Last - (int)First + Week) % Week;

    /// <summary>Whether somebody answers.</summary>
    public bool IsOpen(DateTimeOffset now)
    {
        var there = TimeZoneInfo.ConvertTime(now, Clock);
        return IsOn(there.DayOfWeek) && TimeOnly.FromDateTime(there.DateTime) is var time && time >= From && time < Until;
    }

    /// <summary>When it opens next, on its own clock.</summary>
    public DateTimeOffset Opens(DateTimeOffset now) => Next(now, From);

    /// <summary>When it closes next, on its own clock.</summary>
    public DateTimeOffset Closes(DateTimeOffset now) => Next(now, Until);

    /// <summary>Reads "mon-fri 9:00-18:00"; null for anything else.</summary>
    public static OpeningHours? Parse(string text, TimeZoneInfo clock)
        => text.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries) is [var first, var last, var from, var until]
            && Array.IndexOf(Names, first) is >= 0 and var begin && Array.IndexOf(Names, last) is >= 0 and var end
            && Time(from) is { } opens && Time(until) is { } closes && opens < closes
            ? new OpeningHours((DayOfWeek)begin, (DayOfWeek)end, opens, closes, clock)
            : null;

    private static TimeOnly? Time(string text)
        => TimeOnly.TryParseExact(text, "H:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    private DateTimeOffset Next(DateTimeOffset now, TimeOnly time)
    {
        var there = TimeZoneInfo.ConvertTime(now, Clock);
        for (var days = 0; ; days++)
        {
            var wall = there.Date.AddDays(days) + time.ToTimeSpan();
            var at = new DateTimeOffset(wall, Clock.GetUtcOffset(wall));
            if (at > now && IsOn(at.DayOfWeek))
                return at;
        }
    }
}
