using NodaTime;
using Outreach.Consultations.Scheduling;

namespace Outreach.Consultations.Actions;

/// <summary>Hours that somebody wrote down: they take the place of what was there on those days.</summary>
/// <param name="Weekly">Days of the week, with their hours; none = she is not there.</param>
/// <param name="Dates">Single dates likewise.</param>
public sealed record HoursEdit(
    IReadOnlyDictionary<IsoDayOfWeek, IReadOnlyList<DayHours>> Weekly,
    IReadOnlyDictionary<LocalDate, IReadOnlyList<DayHours>> Dates)
{
    /// <summary>The card with these hours.</summary>
    public Lawyer In(Lawyer lawyer) => lawyer with
    {
        Weekly =
        [
            .. lawyer.Weekly.Where(known => !Weekly.ContainsKey(known.Day))
                .Concat(Weekly.SelectMany(day => day.Value.Select(hours => new WeeklyHours(day.Key, hours))))
                .OrderBy(hours => hours.Day)
                .ThenBy(hours => hours.Hours.From),
        ],
        Extra =
        [
            .. lawyer.Extra.Where(known => !Dates.ContainsKey(known.Date))
                .Concat(Dates.SelectMany(date => date.Value.Select(hours => new ExtraHours(date.Key, hours))))
                .OrderBy(hours => hours.Date)
                .ThenBy(hours => hours.Hours.From),
        ],
    };
}
