using System.Runtime.InteropServices;
using NodaTime;
using NodaTime.Text;

namespace Outreach.Consultations.Scheduling;

/// <summary>A time in which a lawyer is away, on her clock; half-open.</summary>
/// <param name="From">The first minute.</param>
/// <param name="Until">The minute after the last.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Absence(LocalDateTime From, LocalDateTime Until)
{
    private static readonly LocalDateTimePattern Pattern = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");

    /// <summary>Whole days, both included.</summary>
    public static Absence Days(LocalDate first, LocalDate last) => new(first.AtMidnight(), last.PlusDays(1).AtMidnight());

    /// <summary>Whether it takes any of this time.</summary>
    public bool Takes(LocalDateTime from, LocalDateTime until) => from < Until && until > From;

    /// <summary>Whether it takes a date from midnight to midnight.</summary>
    public bool TakesAllOf(LocalDate date) => From <= date.AtMidnight() && Until >= date.PlusDays(1).AtMidnight();

    /// <summary>What is left of it when she is there on a date that it takes whole: what lies before, and what lies behind.</summary>
    public IEnumerable<Absence> Without(LocalDate date)
    {
        if (!TakesAllOf(date))
        {
            yield return this;
            yield break;
        }

        var (begin, end) = (date.AtMidnight(), date.PlusDays(1).AtMidnight());
        if (From < begin)
            yield return this with { Until = begin };
        if (Until > end)
            yield return this with { From = end };
    }

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    public static bool TryParse(string text, out Absence absence)
    {
        absence = default;
        if (text.Split('/') is not [var from, var until] || Pattern.Parse(from) is not { Success: true, Value: var first }
            || Pattern.Parse(until) is not { Success: true, Value: var last }
            || last <= first)
            return false;
        absence = new Absence(first, last);
        return true;
    }

    /// <summary>As in 2026-12-01T00:00/2026-12-06T00:00.</summary>
    public override string ToString() => $"{Pattern.Format(From)}/{Pattern.Format(Until)}";

    /// <summary>The same, with days that touch or overlap as one, and without hours of a day that is off.</summary>
    public static IReadOnlyList<Absence> Joined(IEnumerable<Absence> absences)
    {
        var all = absences.Distinct().ToList();
        var whole = Of(all.Where(static absence => absence.IsWhole)
            .SelectMany(absence => Enumerable.Range(0, Period.DaysBetween(absence.From.Date, absence.Until.Date))
                .Select(absence.From.Date.PlusDays))).ToList();
        return
        [
            .. whole.Concat(all.Where(hours => !hours.IsWhole && !whole.Exists(day => day.From <= hours.From && hours.Until <= day.Until)))
                .OrderBy(static absence => absence.From),
        ];
    }

    private bool IsWhole => From.TimeOfDay == LocalTime.Midnight && Until.TimeOfDay == LocalTime.Midnight;

    /// <summary>Whole days as absences: those in a row are one.</summary>
    public static IEnumerable<Absence> Of(IEnumerable<LocalDate> days)
    {
        Absence? open = null;
        foreach (var day in days.Distinct().Order().Select(static date => Days(date, date)))
        {
            if (open is { } before && before.Until == day.From)
            {
                open = before with { Until = day.Until };
                continue;
            }

            if (open is { } whole)
                yield return whole;
            open = day;
        }

        if (open is { } last)
            yield return last;
    }
}
