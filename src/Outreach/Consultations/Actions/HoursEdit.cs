using NodaTime;
using Outreach.Consultations.Scheduling;

namespace Outreach.Consultations.Actions;

/// <summary>Hours that somebody wrote down: they take the place of what was there on those days.</summary>
/// <param name="Weekly">Days of the week, with their hours; none = she is not there.</param>
/// <param name="Dates">Single dates likewise: without hours it becomes an absence, with hours she is not away on it.</param>
public sealed record HoursEdit(
    IReadOnlyDictionary<IsoDayOfWeek, IReadOnlyList<DayHours>> Weekly,
    IReadOnlyDictionary<LocalDate, IReadOnlyList<DayHours>> Dates)
{
    /// <summary>What was written later goes with it: of its days it takes the place.</summary>
    public HoursEdit Then(HoursEdit later) => new(Both(Weekly, later.Weekly), Both(Dates, later.Dates));

    private static Dictionary<T, IReadOnlyList<DayHours>> Both<T>(
        IReadOnlyDictionary<T, IReadOnlyList<DayHours>> first, IReadOnlyDictionary<T, IReadOnlyList<DayHours>> later)
        where T : notnull
        => first.Where(day => !later.ContainsKey(day.Key)).Concat(later).ToDictionary();

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
        Absences = [.. Away(lawyer.Absences).OrderBy(absence => absence.From)],
    };

    private IEnumerable<Absence> Away(IReadOnlyList<Absence> known)
    {
        var there = Dates.Where(static date => date.Value.Count > 0).Select(static date => date.Key).ToHashSet();
        var left = known.SelectMany(absence => there.Aggregate(
            (IEnumerable<Absence>)[absence], static (parts, date) => parts.SelectMany(part => part.Without(date)))).ToList();
        var off = Dates.Where(static date => date.Value.Count == 0).Select(static date => date.Key)
            .Where(date => !left.Exists(absence => absence.TakesAllOf(date)))
            .Order();
        return left.Concat(Absence.Of(off));
    }
}
